import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, exact, isLess, minus, over, plus, rounded, times } from './exact.ts';

const cents = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const value = fc
	.tuple(cents, fc.bigInt({ min: 1n, max: 10_000n }))
	.map(([n, d]) => over(exact(n), exact(d)));

test('ten times a tenth is one, as it never is with floating point', () => {
	const sum = Array.from({ length: 10 }, () => exact('0.1')).reduce(plus);

	expect(sum).toEqual(exact(1));
});

test('what is taken away and put back is there again', () => {
	fc.assert(
		fc.property(value, value, (a, b) => {
			expect(plus(minus(a, b), b)).toEqual(a);
		}),
	);
});

test('what is multiplied and shared again is the same', () => {
	fc.assert(
		fc.property(value, value, (a, b) => {
			fc.pre(b.n !== 0n);
			expect(over(times(a, b), b)).toEqual(a);
		}),
	);
});

test('a rounded amount is never further off than half of the smallest coin', () => {
	fc.assert(
		fc.property(value, fc.constantFrom(0, 2, 3), (a, decimals) => {
			const off = minus(rounded(a, decimals), a);
			const half = over(exact(1), exact(2n * 10n ** BigInt(decimals)));
			expect(isLess(half, off.n < 0n ? minus(exact(0), off) : off)).toBe(false);
		}),
	);
});

test('half a coin is rounded up, to the worker’s side', () => {
	expect(decimal(exact('2.345'), 2)).toBe('2.35');
	expect(decimal(exact('1/3'), 2)).toBe('0.33');
	expect(decimal(exact('-0.005'), 2)).toBe('-0.01');
	expect(decimal(exact('7'), 0)).toBe('7');
});

test.each(['', '1,5', '1e3', '0x10', '1.', '--1', 'NaN', '٣', '1/0'])(
	'%j is refused: nothing is guessed about money',
	(text) => expect(() => exact(text)).toThrow(RangeError),
);
