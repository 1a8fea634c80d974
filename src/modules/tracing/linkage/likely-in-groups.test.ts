import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bySurroundings } from './by-surroundings.ts';
import { likelyInGroups } from './likely-in-groups.ts';

/** People with `rows` rows each, their pairs at `inside`, and one pair between each two at `between`. */
function registered(people: number, rows: number, inside: number, between: number) {
	const groups = Int32Array.from({ length: people * rows }, (_, n) => n - (n % rows));
	const pairs: [number, number, number][] = [];
	for (let first = 0; first < groups.length; first += rows) {
		for (let a = first; a < first + rows; a += 1) {
			for (let b = a + 1; b < first + rows; b += 1) pairs.push([a, b, inside]);
		}
		if (first > 0) pairs.push([first - rows, first, between]);
	}
	const scored = {
		l: Int32Array.from(pairs, ([l]) => l),
		r: Int32Array.from(pairs, ([, r]) => r),
		odds: Float64Array.from(pairs, ([, , odds]) => odds),
	};
	return { scored, groups, people: groups.length };
}

test('a faint pair whom all others of the group vouch for is one person, one between strangers is not', () => {
	const { scored, groups, people } = registered(3, 6, 1000, 0.5);
	scored.odds[0] = 0.5;
	const said = bySurroundings(scored, groups, people);
	const across = scored.l.findIndex((l, at) => groups[l] !== groups[scored.r[at] ?? 0]);
	expect(said[0]).toBeGreaterThan(0.9);
	expect(said[across]).toBeLessThan(0.1);
});

test('where nobody stands in the file often, the other rows are not asked', () => {
	const { scored, groups, people } = registered(20, 3, 1000, 0.5);
	expect([...likelyInGroups(scored, groups, people)]).toEqual(
		[...scored.odds].map((odds) => odds / (1 + odds)),
	);
});

test('stronger evidence never gives a smaller probability, and none is certain', () => {
	const odds = fc.double({ min: 6e-4, max: 1e9, noNaN: true });
	const drawn = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.array(odds, { minLength: 1 }));
	fc.assert(
		fc.property(drawn, ([rows, values]) => {
			const { scored, groups, people } = registered(4, rows, 1, 1);
			const own = scored.odds.map((_, at) => values[at % values.length] ?? 1);
			const said = likelyInGroups({ ...scored, odds: own }, groups, people);
			const order = [...own.keys()].sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
			for (const [i, at] of order.entries()) {
				expect(said[at]).toBeLessThan(1);
				expect(said[at]).toBeGreaterThanOrEqual((said[order[i - 1] ?? at] ?? 0) - 1e-9);
			}
		}),
	);
});

test('odds without bounds or without a number take the probability of no other pair', () => {
	const { scored, groups, people } = registered(4, 9, 1000, 0.5);
	scored.odds.set([Number.POSITIVE_INFINITY, Number.NaN, 0]);
	const said = likelyInGroups(scored, groups, people);
	expect(said.every((value) => value >= 0 && value < 1)).toBe(true);
	expect(said[0]).toBeGreaterThan(0.9);
});
