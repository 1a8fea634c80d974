import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf, namedApart } from './bars.ts';

const part = (weight: number) => ({ evidence: 'name', agreement: 'same', weight }) as const;

test('each bar begins where the one before ended, and the last ends at the total', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -20, max: 20 })), (weights) => {
			const { bars, total, least, most } = barsOf(weights.map(part));
			expect(bars.map(({ from }) => from)).toEqual([0, ...bars.map(({ to }) => to)].slice(0, -1));
			expect(total).toBe(weights.reduce((sum, next) => sum + next, 0));
			expect(least).toBeLessThanOrEqual(Math.min(0, total));
			expect(most).toBeGreaterThanOrEqual(Math.max(0, total));
		}),
	);
});

test('what is not known on both sides has no bar', () => {
	expect(barsOf([part(-8), part(0), part(3)]).bars).toHaveLength(2);
});

test('two names of which the words may not be shown are told apart by their number', () => {
	const said = { ...part(2), words: { a: 'yonas', b: 'jonas' } };
	const birth = { ...part(1), evidence: 'birth' } as const;
	const { bars } = barsOf([part(1), said, part(3), birth]);
	expect(namedApart(bars).map(({ number }) => number)).toEqual([1, null, 2, null]);
});
