import type { Store } from '../table-files/store.ts';
import { type Capped, LARGEST_BLOCK } from './candidates.ts';
import { type Comparison, pairsSql, patternSql } from './comparisons.ts';
import type { Scored } from './score.ts';

/**
 * So many rows of one file that say the same in all evidence share every key, and no key may hold
 * them. The first of them stands for all: it alone is searched for, and each other row is compared
 * with it. Fills `equal` (`n`, `first`, `many`), `taken` and the pairs of `scored`.
 *
 * @returns whether there are any
 */
export async function gatherEqualRows(
	store: Store,
	comparisons: readonly Comparison[],
): Promise<boolean> {
	const columns = comparisons.flatMap((one) => one.columns);
	await store.run(`create or replace table equal as select n, first, many from (
			select n, min(n) over same as first, count(*) over same as many
			from (select n, hash(${columns.join(', ')}) as said from people)
			window same as (partition by said))
		where n <> first and many * (many - 1) // 2 > ${LARGEST_BLOCK}`);
	const [some] = await store.all('select 1 from equal limit 1');
	if (!some) return false;
	await store.run(`create or replace table taken as select n from equal;
		delete from scored where round = 'equal';
		insert into scored select l, r, ${patternSql(comparisons)}, 'equal', 0
		from ${pairsSql(comparisons, '(select first as l, n as r from equal)', false)}`);
	return true;
}

export type EqualRows = {
	/** Pairs of a row that stands for others with each of them. */
	equal: Scored;
	/** All other pairs. */
	others: Scored;
	/** Rows that are too many to be compared with each other, and that the first speaks against. */
	capped: Capped[];
};

/** Parts the pairs of equal rows from all others: no witness speaks of them but themselves. */
export async function partedFrom(store: Store, scored: Scored): Promise<EqualRows> {
	const groups = await store.all<{ first: number; many: number }>(
		'select first, max(many) as many from equal group by first order by first',
	);
	const firstOf = new Map<number, number>();
	for (const { n, first } of await store.all<{ n: number; first: number }>('from equal')) {
		firstOf.set(n, first);
	}
	const places = Uint32Array.from(scored.l.keys());
	const isEqual = (at: number) => firstOf.get(scored.r[at] ?? -1) === scored.l[at];
	const equal = takenFrom(scored, places.filter(isEqual));
	const joined = new Set(equal.l.filter((_, at) => (equal.odds[at] ?? 0) > 1));
	const left = groups.filter(({ first }) => !joined.has(first));
	const counts = left.map(({ many }) => (many * (many - 1)) / 2);
	const capped = {
		...{ key: 'all that is compared', blocks: left.length },
		pairs: counts.reduce((sum, count) => sum + count, 0),
		largest: counts.reduce((most, count) => Math.max(most, count), 0),
	};
	return {
		equal,
		others: takenFrom(
			scored,
			places.filter((at) => !isEqual(at)),
		),
		capped: left.length > 0 ? [capped] : [],
	};
}

/** Brings the rows of likely pairs into the group of the row that stands for them. */
export function joinEqualRows(clusters: Int32Array, { l, r, odds }: Scored): void {
	for (const [at, own] of odds.entries()) {
		const first = l[at] ?? 0;
		if (own > 1) clusters[r[at] ?? 0] = clusters[first] ?? first;
	}
}

function takenFrom({ l, r, odds }: Scored, places: Uint32Array): Scored {
	return {
		l: Int32Array.from(places, (at) => l[at] ?? 0),
		r: Int32Array.from(places, (at) => r[at] ?? 0),
		odds: Float64Array.from(places, (at) => odds[at] ?? 0),
	};
}
