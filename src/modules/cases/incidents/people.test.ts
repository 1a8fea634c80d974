import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentOf } from './incident.ts';
import { peopleOf } from './people.ts';
import type { Written } from './written.ts';

const wrote = (action: string, facts: Written['facts'], place: number): Written => ({
	...{ id: String(place), action, facts },
});
const people = (written: readonly Written[]) => {
	const { least, most } = peopleOf(incidentOf(written), String);
	return [least, most];
};
const group = (groupLeast: number, facts: Written['facts'] = {}) => [
	'addGroup',
	{ groupLeast, ...facts },
];
const person = (facts: Written['facts'] = {}) => ['addVictim', facts];
const told = (...all: unknown[][]) =>
	people(
		all.map(([action, facts], place) => wrote(String(action), facts as Written['facts'], place)),
	);

test('a group of fourteen with three who have a name are fourteen people', () => {
	const counted = { groupCount: 'counted' };
	const one = person({ partOf: 1 });
	expect(told(group(14, counted), one, one, one)).toEqual([14, 14]);
	expect(told(group(14, { groupMost: 40 }), one)).toEqual([14, 40]);
	expect(told(group(2, counted), one, one, one)).toEqual([3, 3]);
});

test('of whom nobody said whether they were in the group, at least counts them in it and at most beside it', () => {
	expect(told(group(14, { groupMost: 20 }), person())).toEqual([14, 21]);
	expect(told(group(14, { groupMost: 20 }), person({ partOf: 0 }))).toEqual([15, 21]);
	expect(told(group(14), group(30, { groupMost: 35 }))).toEqual([30, null]);
	expect(told(group(14, { partOf: 0 }), group(30))).toEqual([44, null]);
});

test('two tellings of one group are one group, as small and as large as either says', () => {
	const [few, many] = [{ groupMost: 20 }, { groupMost: 40, sameAs: 1 }];
	expect(told(group(14, few), group(10, many))).toEqual([10, 40]);
	expect(told(group(40, { groupMost: 14 }))).toEqual([14, 40]);
	expect(told(group(5, { partOf: 2 }), group(3, { partOf: 1 }))).toEqual([5, null]);
});

type Said = { who: number[]; one: boolean; low: number; high: number | null; says: string };
const crowd: fc.Arbitrary<Said[]> = fc.array(
	fc.record({
		who: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 8 }),
		one: fc.boolean(),
		low: fc.nat(7),
		high: fc.option(fc.nat(5), { nil: null }),
		says: fc.constantFrom('part', 'apart', 'nothing'),
	}),
	{ minLength: 1, maxLength: 7 },
);

/** What somebody writes down who says nothing untrue, and not all that is true. */
function truly(said: readonly Said[]): { written: Written[]; there: number } {
	const sets = said.map(({ who, one }) => new Set(one ? who.slice(0, 1) : who));
	// Whoever is written down twice as a person is somebody who was not told apart: not here.
	const kept = said.flatMap((one, place) => {
		const before = said.slice(0, place).some((other) => other.one && other.who[0] === one.who[0]);
		return one.one && before ? [] : [{ ...one, set: sets[place] ?? new Set<number>() }];
	});
	const part = kept.map(({ set, says, one }, place) => {
		if (says !== 'part') return null;
		const larger = (other: (typeof kept)[number]) =>
			!other.one && [...set].every((who) => other.set.has(who));
		const found = kept.findIndex((other, at) => at !== place && larger(other));
		// Two that are one and the same stay in the order in which they were written.
		const ring = found > place && !one && kept[found]?.set.size === set.size;
		return found < 0 || ring ? null : found;
	});
	const isIn = (place: number | null, other: number): boolean =>
		place !== null && (place === other || isIn(part[place] ?? null, other));
	const written = kept.map(({ set, says, one, low, high }, place) => {
		const apart = kept.every(
			(other, at) => isIn(at, place) || ![...set].some((who) => other.set.has(who)),
		);
		const above = part[place] ?? null;
		const partOf = above !== null ? above + 1 : says === 'apart' && apart ? 0 : null;
		const groupMost = high === null ? null : set.size + high;
		const count = { groupLeast: Math.max(1, set.size - low), groupMost };
		return wrote(one ? 'addVictim' : 'addGroup', { ...(!one && count), partOf }, place);
	});
	return { written, there: new Set(kept.flatMap(({ set }) => [...set])).size };
}

test('whoever was really there, they are never fewer than at least and never more than at most', () => {
	fc.assert(
		fc.property(crowd, (said) => {
			const { written, there } = truly(said);
			const [least, most] = people(written);
			expect(least).toBeLessThanOrEqual(there);
			if (most !== null) expect(most).toBeGreaterThanOrEqual(there);
			const persons = written.filter(({ action }) => action === 'addVictim').length;
			expect(least).toBeGreaterThanOrEqual(persons);
		}),
		{ numRuns: 2_000 },
	);
});
