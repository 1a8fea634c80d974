import { type Store, text } from '../table-files/store.ts';
import { type Comparison, pairsSql, patternSql } from './comparisons.ts';
import { levelsOf, type Model, oddsOf, type PatternCount } from './learn.ts';
import type { Once } from './stages.ts';

/** Pairs that could be one person: two people, and the place of their pattern in `patterns`. */
export type Scored = { l: Int32Array; r: Int32Array; odds: Float64Array };

/** So many pairs are compared at once; what is done survives an interruption. */
const CHUNK = 5_000_000;

type Comparing = {
	once: Once;
	round: string;
	twoFiles: boolean;
	tell: (done: number) => void;
};

/** Compares `pairs` of `keyed` people and adds them to `scored` (`l`, `r`, `p`), by chunks. */
export async function comparePairs(
	store: Store,
	comparisons: readonly Comparison[],
	people: number,
	{ once, round, twoFiles, tell }: Comparing,
): Promise<void> {
	const [count] = await store.all<{ n: number }>('select count(*) as n from pairs');
	const chunks = Math.max(1, Math.ceil((count?.n ?? 0) / CHUNK));
	const width = Math.ceil(people / chunks);
	for (let chunk = 0; chunk < chunks; chunk += 1) {
		tell(chunk / chunks);
		await once(`${round}: compared, chunk ${chunk}`, async () => {
			const [from, until] = [chunk * width, (chunk + 1) * width];
			await store.run(`delete from scored where round = ${text(round)} and chunk = ${chunk};
				insert into scored select l, r, ${patternSql(comparisons)}, ${text(round)}, ${chunk} from
				${pairsSql(comparisons, `(from pairs where l >= ${from} and l < ${until})`, twoFiles, 'keyed')}`);
		});
	}
}

/**
 * @param equal whether there are rows of which one stands for many: of each other row its pair then
 *   counts for all that it would have had, half of which are of another row
 */
export async function patternsOf(
	store: Store,
	equal = false,
): Promise<(PatternCount & { compared: number })[]> {
	const counted = equal
		? `sum(coalesce(many / 2, 1)) as count from scored
			left join equal on round = 'equal' and n = r and first = l`
		: 'count(*) as count from scored';
	const rows = await store.all<{ p: string; compared: number; count: number }>(
		`select p::VARCHAR as p, count(*) as compared, ${counted} group by p`,
	);
	return rows.map(({ p, ...counts }) => ({ pattern: BigInt(p), ...counts }));
}

/** Sums of odds stay finite. */
const STRONGEST = 1e100;

/** The pairs whose odds are not negligible, with their odds. */
export async function scoredPairs(
	store: Store,
	model: Model,
	patterns: readonly PatternCount[],
	least: number,
): Promise<Scored> {
	const rows = patterns.map(({ pattern }) => {
		const levels = levelsOf(pattern, model.m.length);
		return { pattern: String(pattern), odds: Math.min(STRONGEST, oddsOf(levels, model)) };
	});
	const possible = rows.filter(({ odds }) => odds >= least);
	await store.fill(
		'weights',
		['p', 'odds'],
		possible.map(({ pattern, odds }) => [pattern, String(odds)]),
	);
	const parts: { l: Int32Array; r: Int32Array; odds: Float64Array }[] = [];
	for await (const [l = [], r = [], odds = []] of store.columns(
		`select l, r, odds::DOUBLE from scored join weights on weights.p::UBIGINT = scored.p order by l, r`,
	)) {
		parts.push({
			l: Int32Array.from(l as number[]),
			r: Int32Array.from(r as number[]),
			odds: Float64Array.from(odds as number[]),
		});
	}
	return joined(parts);
}

export function joined(parts: readonly Scored[]): Scored {
	const length = parts.reduce((sum, part) => sum + part.l.length, 0);
	const whole = {
		l: new Int32Array(length),
		r: new Int32Array(length),
		odds: new Float64Array(length),
	};
	let at = 0;
	for (const part of parts) {
		whole.l.set(part.l, at);
		whole.r.set(part.r, at);
		whole.odds.set(part.odds, at);
		at += part.l.length;
	}
	return whole;
}
