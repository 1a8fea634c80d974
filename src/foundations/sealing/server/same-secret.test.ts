import { expect, test } from 'vitest';
import { sameSecret } from './same-secret.ts';

test('the same secret is the same, as text or as bytes', () => {
	expect(sameSecret('proof', 'proof')).toBe(true);
	expect(sameSecret('proof', new TextEncoder().encode('proof'))).toBe(true);
});

test('another secret is another, of whatever length', () => {
	expect(sameSecret('proof', 'prooF')).toBe(false);
	expect(sameSecret('proof', 'proof ')).toBe(false);
	expect(sameSecret('proof', '')).toBe(false);
});
