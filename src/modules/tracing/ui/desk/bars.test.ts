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

test('the lines as they are written add up to the total as it is written', () => {
	const weights = fc.array(fc.double({ min: -12, max: 12, noNaN: true }), { maxLength: 12 });
	fc.assert(
		fc.property(weights, (weights) => {
			const { bars, tenths, total } = barsOf(weights.map(part));
			expect(bars.reduce((sum, bar) => sum + bar.tenths, 0)).toBe(tenths);
			expect(Math.abs(tenths - total * 10)).toBeLessThanOrEqual(0.5 + 1e-9);
			const written = [tenths, ...bars.map((bar) => bar.tenths)];
			expect(written.some((one) => Object.is(one, -0))).toBe(false);
		}),
	);
});

test('what agrees and is too common to weigh anything is not hidden, what is unknown is', () => {
	const common = { evidence: 'journey', agreement: 'same', weight: 0 } as const;
	const unknown = { evidence: 'origin', agreement: 'unknown', weight: 0 } as const;
	const named = { evidence: 'companions', agreement: 'named', weight: 0 } as const;
	const shown = barsOf([common, unknown, named]).bars.map(({ part }) => part.agreement);
	expect(shown).toEqual(['common', 'named']);
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
