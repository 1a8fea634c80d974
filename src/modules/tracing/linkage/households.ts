import type { Store } from '../table-files/store.ts';
import { type Comparison, EXACT_LEVELS, pairsSql, patternSql } from './comparisons.ts';
import type { Tied } from './tied-evidence.ts';
import { whereabouts } from './whereabouts.ts';

/** So many rows are asked for one other row of the same place. */
const ASKED = 100_000;
/** In files of more rows only an address is small enough to be a household. */
const LARGE = 200_000;

/**
 * Pairs that share a place: a random other row for each of many rows. Whole families live at one
 * address, and pairs at random are too few to show that their surname then says nothing.
 */
export async function neighboursOf(
	store: Store,
	comparisons: readonly Comparison[],
	twoFiles: boolean,
	people: number,
): Promise<{ place: number; pattern: string; count: number }[]> {
	if (!comparisons.some(({ evidence: { key } }) => key === 'surname')) return [];
	const found: { place: number; pattern: string; count: number }[] = [];
	for (const place of whereabouts(comparisons)) {
		const evidence = comparisons[place]?.evidence;
		if (people > LARGE && evidence?.role !== 'address') continue;
		const value = `${evidence?.key}_v`;
		const ofSide = (side: number) => (twoFiles ? `side = ${side} and` : '');
		await store.run(`create or replace temp table neighbours as
			with theirs as (select n, ${value} as v, count(*) over of_place as many,
					row_number() over (of_place order by hash(n)) - 1 as place
				from people where ${ofSide(1)} ${value} is not null window of_place as (partition by ${value})),
			sizes as (select v, any_value(many)::UBIGINT as many from theirs group by v),
			ours as (select n, v, (hash(n + 7919) % many)::BIGINT as place from (
				select n, ${value} as v from people where ${ofSide(0)} ${value} is not null
				order by hash(n) limit ${ASKED}) join sizes using (v))
			select ours.n as l, theirs.n as r from ours join theirs using (v, place)
			where ours.n <> theirs.n`);
		const seen = await store.all<{ pattern: string; count: number }>(
			`select pattern::VARCHAR as pattern, count(*) as count from
			(select ${patternSql(comparisons)} as pattern from ${pairsSql(comparisons, 'neighbours', twoFiles)})
			group by pattern`,
		);
		found.push(...seen.map((one) => ({ place, ...one })));
	}
	return found;
}

type Neighbours = { place: number; levels: readonly number[]; count: number };

/**
 * How often two people who share a place share the surname.
 *
 * @param odds of being one person, by the model as it is known so far
 */
export function householdsOf(
	surname: number,
	neighbours: readonly Neighbours[],
	u: readonly number[],
	odds: (levels: readonly number[]) => number,
): Tied[] {
	const byPlace = new Map<number, number[][]>();
	for (const { place, levels, count } of neighbours) {
		const [shared, level] = [levels[place] ?? 0, levels[surname] ?? 0];
		if (level === 0 || shared === 0 || shared > EXACT_LEVELS) continue;
		const rows =
			byPlace.get(place) ?? Array.from({ length: EXACT_LEVELS + 1 }, () => u.map(() => 0));
		byPlace.set(place, rows);
		const row = rows[shared];
		if (row) row[level] = (row[level] ?? 0) + count / (1 + odds(levels));
	}
	return [...byPlace].map(([parent, rows]) => ({
		parent,
		child: surname,
		u: rows.map((row) => moreOften(row, u)),
	}));
}

/** What the odds are to be multiplied by because both live in one household. */
export function amongNeighbours(
	own: readonly number[],
	households: readonly Tied[],
	u: readonly (readonly number[])[],
): number {
	let least = 1;
	for (const { parent, child, u: by } of households) {
		const level = own[child] ?? 0;
		const rate = by[own[parent] ?? 0]?.[level];
		if (level > 0 && rate !== undefined) least = Math.min(least, (u[child]?.[level] ?? 1) / rate);
	}
	return least;
}

/** So many pairs must be seen before they outweigh what is so elsewhere. */
const DOUBT = 10;
/** From this share of one surname on neighbours are families; less may be rows of one person. */
const FAMILIES = 0.3;

function moreOften(seen: readonly number[], u: readonly number[]): number[] {
	const all = seen.reduce((a, b) => a + b, 0) + DOUBT;
	const rates = seen.map((count, level) => (count + DOUBT * (u[level] ?? 0)) / all);
	const same = rates.slice(1, EXACT_LEVELS + 1).reduce((a, b) => a + b, 0);
	return same < FAMILIES ? [...u] : rates.map((rate, level) => Math.max(rate, u[level] ?? 0));
}
