import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pauseBefore } from './patience.ts';

test('the first try again comes within a second, none after half a minute', () => {
	fc.assert(
		fc.property(fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
			expect(pauseBefore(0, chance)).toBeLessThanOrEqual(500);
			expect(pauseBefore(attempt, chance)).toBeLessThanOrEqual(30_000);
			expect(pauseBefore(attempt, chance)).toBeGreaterThan(0);
		}),
	);
});

test('many phones that lost the same mast do not come back in step', () => {
	expect(pauseBefore(4, 0.1)).not.toBe(pauseBefore(4, 0.9));
});
