import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelledPair, measureQuality, OTHERS, SMALL, type Traits } from './index.ts';

const said = { on: '2026-11-21', of: 'invented pairs', threshold: 0.5 };
const measure = (pairs: readonly LabelledPair[]) => measureQuality(pairs, said);

/** So many pairs of one person in a script, of which so many were found. */
function found(script: NonNullable<Traits['script']>, right: number, all: number): LabelledPair[] {
	return Array.from({ length: all }, (_, n) => ({
		same: true,
		probability: n < right ? 0.9 : 0.1,
		a: { script },
		b: { script: 'latin' },
	}));
}

test('who is found and who is mistaken for another is counted at the threshold', () => {
	const pair = { a: {}, b: {} };
	const { whole } = measure([
		{ ...pair, same: true, probability: 0.5 },
		{ ...pair, same: true, probability: 0.49 },
		{ ...pair, same: false, probability: 0.8 },
		{ ...pair, same: false, probability: 0.1 },
	]);
	expect(whole).toMatchObject({ pairs: 4, same: 2, called: 2, right: 1 });
	expect([whole.recall?.value, whole.precision?.value]).toEqual([0.5, 0.5]);
});

test('a name in Arabic compared with one in Latin letters counts for Arabic', () => {
	const { by } = measure([...found('arabic', 40, 50), ...found('latin', 50, 50)]);
	expect(by.script.map(({ group, same }) => [group, same])).toEqual([
		['arabic', 50],
		['latin', 50],
	]);
});

test('people of one script found eleven points less often raise an alarm, nine do not', () => {
	const gap = (right: number) =>
		measure([...found('latin', 190, 200), ...found('geez', right, 200)]);
	expect(gap(168)).toMatchObject({ alarm: true, gaps: { script: { points: 11, alarm: true } } });
	expect(gap(172)).toMatchObject({ alarm: false, gaps: { script: { points: 9 } } });
});

test('too few people raise no alarm, and an alarm that may be chance says so', () => {
	const with_ = (all: number, right: number) =>
		measure([...found('latin', 190, 200), ...found('geez', right, all)]);
	expect(with_(49, 20).gaps.script).toBeNull();
	expect(with_(50, 42).gaps.script).toMatchObject({ alarm: true, points: 11 });
	expect(with_(50, 25).gaps.script).toMatchObject({ alarm: true, mayBeChance: false });
});

test('people of different sexes who were confused count against both', () => {
	const { by } = measure([
		...Array.from({ length: 10 }, () => ({
			...{ same: true, probability: 1 },
			...{ a: { sex: 'female' }, b: { sex: 'female' } },
		})),
		...Array.from({ length: 10 }, () => ({
			...{ same: true, probability: 1, a: { sex: 'male' }, b: { sex: 'male' } },
		})),
		{ same: false, probability: 1, a: { sex: 'female' }, b: { sex: 'male' } },
	] as LabelledPair[]);
	expect(by.sex.map(({ called, right }) => [called, right])).toEqual([
		[11, 10],
		[11, 10],
	]);
});

test('what moved since an earlier run is told, the largest first', () => {
	const before = measure([...found('latin', 190, 200), ...found('geez', 180, 200)]);
	const now = measureQuality(
		[...found('latin', 190, 200), ...found('geez', 150, 200)],
		said,
		before,
	);
	expect(now.drift).toMatchObject({
		since: '2026-11-21',
		changes: [
			{ trait: 'script', group: 'geez', figure: 'recall', points: -15, mayBeChance: false },
			{ trait: null, group: null, figure: 'recall', points: -7.5 },
		],
	});
});

const drawn = fc.array(
	fc.record({
		same: fc.boolean(),
		probability: fc.double({ min: 0, max: 1, noNaN: true }),
		a: fc.record({ origin: fc.constantFrom('er', 'et', 'sd', 'so', 'sy') }),
	}),
	{ maxLength: 120 },
);

test('no group that is told has fewer people than a small cell, nor has what is left of the whole', () => {
	fc.assert(
		fc.property(drawn, (pairs) => {
			const { whole, by } = measure(pairs.map((pair) => ({ ...pair, b: pair.a })));
			for (const { same } of by.origin) expect(same).toBeGreaterThanOrEqual(SMALL);
			const told = by.origin.reduce((sum, { same }) => sum + same, 0);
			if (by.origin.length > 0) expect(told).toBe(whole.same);
		}),
	);
});

test('the order of the pairs changes nothing', () => {
	fc.assert(
		fc.property(drawn, (pairs) => {
			const all = pairs.map((pair) => ({ ...pair, b: pair.a }));
			expect(measure(all.toReversed())).toEqual(measure(all));
		}),
	);
});

test('small groups are told together', () => {
	const { by } = measure([
		...found('latin', 40, 40),
		...found('hebrew', 6, 6),
		...found('greek', 5, 6),
	]);
	expect(by.script.map(({ group }) => group)).toEqual(['latin', OTHERS]);
});
