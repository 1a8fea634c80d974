import { type CostTable, type Counts, costTable } from '../cost-table.ts';
import { expect, type Pair } from './align.ts';

type Growing = Map<string, Map<string, number>>;

/**
 * Costs from pairs by expectation and maximisation: first each letter for itself, then among its
 * neighbours. Pairs that the costs of the first rounds cannot explain are left out: in mined pairs
 * they are mostly two names of one person, not two spellings of one name.
 */
export function learn(pairs: readonly Pair[], doubt = 1): Counts {
	let counts: Counts = new Map();
	let kept = pairs;
	for (let round = 0; round < ROUNDS; round += 1) {
		const table = costTable(counts, doubt);
		const grown: Growing = new Map();
		const among = round >= ALONE;
		const explained: Pair[] = [];
		for (const pair of kept) {
			const bits = count(pair, table, grown, among);
			if (-bits <= bearable(pair, round)) explained.push(pair);
		}
		if (round >= 2) kept = explained;
		counts = withoutRare(grown, doubt > 1);
	}
	return counts;
}

const ROUNDS = 7;
const ALONE = 4;

function bearable({ native, latin }: Pair, round: number): number {
	return round < 2
		? Number.POSITIVE_INFINITY
		: 8 + 3.6 * Math.max([...native].length, latin.length);
}

function count(pair: Pair, table: CostTable, grown: Growing, among: boolean): number {
	const { weight } = pair;
	return expect(pair, table, (before, letter, after, chunk, p) => {
		add(grown, letter, chunk, p * weight);
		if (!among) return;
		add(grown, `<${before}${letter}`, chunk, p * weight);
		add(grown, `>${letter}${after}`, chunk, p * weight);
		add(grown, `=${before}${letter}${after}`, chunk, p * weight);
	});
}

/**
 * Chunks that were hardly ever seen, of any letter, are accidents; and every one makes rows longer.
 * Of few pairs, a long chunk is the likelier an accident.
 */
function withoutRare(grown: Growing, ofFew: boolean): Growing {
	const seen = new Map<string, number>();
	let total = 0;
	for (const [context, row] of grown) {
		if (/^[<>=]/.test(context) && context.length > 1) continue;
		for (const [chunk, count] of row) {
			seen.set(chunk, (seen.get(chunk) ?? 0) + count);
			total += count;
		}
	}
	const least = Math.min(5, Math.max(0.5, total / 20_000));
	for (const [context, row] of grown) {
		for (const chunk of row.keys()) {
			const enough = least * (ofFew ? Math.max(1, chunk.length) : 1);
			if ((seen.get(chunk) ?? 0) < enough) row.delete(chunk);
		}
		if (row.size === 0) grown.delete(context);
	}
	return grown;
}

function add(grown: Growing, context: string, chunk: string, weight: number): void {
	let row = grown.get(context);
	if (!row) {
		row = new Map();
		grown.set(context, row);
	}
	row.set(chunk, (row.get(chunk) ?? 0) + weight);
}
