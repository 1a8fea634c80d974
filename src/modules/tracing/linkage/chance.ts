import type { Store } from '../table-files/store.ts';
import { type Comparison, EXACT_LEVELS, levelSql, pairsSql } from './comparisons.ts';
import type { Evidence, Kind } from './evidence.ts';
import { neighboursOf } from './households.ts';
import { whereabouts } from './whereabouts.ts';

/** So many pairs taken at random show how often people agree who are not the same. */
const SAMPLE = 500_000;

export type Chance = {
	/** For each comparison and level, how often pairs at random show it. */
	rates: number[][];
	/** What they show together, where evidences depend on each other. */
	patterns: { pattern: string; count: number }[];
	/** What pairs show that share a place, see households.ts. */
	neighbours: { place: number; pattern: string; count: number }[];
};

/**
 * For each comparison, how often pairs at random show each level, among those of which both are
 * known. Exact agreement is counted from the frequencies of the values, which no sample can match.
 */
export async function chanceOf(
	store: Store,
	comparisons: readonly Comparison[],
	sizes: readonly number[],
): Promise<Chance> {
	const [left = 0, right] = sizes;
	const start = right === undefined ? 0 : left;
	const many = right ?? left;
	const all = left * many;
	const pick =
		all <= SAMPLE
			? `i // ${many} as l, i % ${many} + ${start} as r`
			: `hash(i) % ${left} as l, hash(i + 7919) % ${many} + ${start} as r`;
	await store.run(`create or replace temp table at_random as
		select * from (select ${pick} from range(${Math.min(all, SAMPLE)}) t(i)) where l <> r`);
	const cells = comparisons.map((one, i) => `${levelSql(one)} as g${i}`);
	await store.run(`create or replace temp table levels_at_random as
		select ${cells.join(', ')} from ${pairsSql(comparisons, 'at_random', right !== undefined)}`);
	const found: number[][] = [];
	for (const [i, { evidence, levels }] of comparisons.entries()) {
		const counts = await store.all<{ g: number; c: number }>(
			`select g${i}::INTEGER as g, count(*) as c from levels_at_random where g${i} > 0 group by all`,
		);
		const known = counts.reduce((sum, { c }) => sum + c, 0);
		const rates = levels.map(
			(_, level) => ((counts.find(({ g }) => g === level)?.c ?? 0) + 0.2) / (known + 1),
		);
		const exact = await exactRates(store, evidence, right !== undefined, all);
		for (let level = 1; level <= EXACT_LEVELS; level += 1) rates[level] = exact[level - 1] ?? 1e-9;
		rates[0] = 1;
		found.push(rates);
	}
	return {
		rates: found,
		patterns: await patternsAtRandom(store, comparisons),
		neighbours: await neighboursOf(store, comparisons, right !== undefined, left + (right ?? 0)),
	};
}

async function patternsAtRandom(
	store: Store,
	comparisons: readonly Comparison[],
): Promise<Chance['patterns']> {
	if (whereabouts(comparisons).length < 2) return [];
	const shifted = comparisons.map((_, i) => `(g${i}::UBIGINT << ${4 * i})`).join(' | ');
	return store.all<Chance['patterns'][number]>(
		`select (${shifted})::VARCHAR as pattern, count(*) as count from levels_at_random group by all`,
	);
}

/**
 * How often two people agree in it, roughly, in registers of people. It counts as so many pairs that
 * were seen: a file of a few rows shows nothing of how frequent its values are elsewhere.
 */
const USUAL: Record<Kind, number> = {
	...{ name: 0.005, date: 0.0002, sex: 0.5, text: 0.02, code: 0.001, number: 0.05, place: 0.01 },
};
const USUAL_PAIRS = 500;
/** From about two hundred rows on a file speaks for itself. */
const MANY_PAIRS = 20_000;

async function exactRates(
	store: Store,
	{ key, kind }: Evidence,
	twoFiles: boolean,
	all: number,
): Promise<number[]> {
	const pairs = twoFiles
		? '(l * r)::DOUBLE / ((select sum(l) from t)::DOUBLE * (select sum(r) from t))'
		: '(l * (l - 1))::DOUBLE / ((select sum(l) from t)::DOUBLE * ((select sum(l) from t) - 1))';
	const rows = await store.all<{ f: number; rate: number }>(
		`with t as (from frequency_${key}) select f::INTEGER as f, sum(${pairs}) as rate from t group by f`,
	);
	const seen = [0, 1, 2, 3].map((f) => rows.find((row) => row.f === f)?.rate ?? 0);
	if (all > MANY_PAIRS) return seen.map((rate) => Math.max(rate, 1e-9));
	return seen.map((rate) => (rate * all + USUAL[kind] * USUAL_PAIRS) / (all + USUAL_PAIRS));
}
