import { chunkNumber } from '../chunks.ts';
import { ANYTHING, type CostTable, type Row } from '../cost-table.ts';
import { rowsOf } from '../transcribe.ts';

/** A word and how it was written in Latin, both normalised; `weight` how often that was seen. */
export type Pair = { native: string; latin: string; weight: number };

/** What one letter became, among which neighbours, and how surely (0 to 1). */
export type Event = (
	before: string,
	letter: string,
	after: string,
	chunk: string,
	p: number,
) => void;

/**
 * Expected counts (Baum and Welch): every way to share the Latin letters out among the letters of
 * the word, weighed by its probability. Returns log2 of the pair's probability; −∞ if it has none.
 */
export function expect({ native, latin }: Pair, table: CostTable, event: Event): number {
	const spelled = [...native];
	const rows = rowsOf(table, native);
	const [n, m] = [spelled.length, latin.length];
	if (m > n * 3) return Number.NEGATIVE_INFINITY;
	const before = new Float64Array((n + 1) * (m + 1));
	const after = new Float64Array((n + 1) * (m + 1));
	const price = pricesOf(table, rows, latin);
	before[0] = 1;
	for (let i = 0; i < n; i += 1) {
		for (let j = 0; j <= m; j += 1) {
			const p = before[i * (m + 1) + j] as number;
			if (p === 0) continue;
			for (let size = 0; size <= 3 && j + size <= m; size += 1) {
				const to = (i + 1) * (m + 1) + j + size;
				before[to] = (before[to] as number) + p * price(i, j, size);
			}
		}
	}
	const total = before[n * (m + 1) + m] as number;
	if (!(total > 0)) return Number.NEGATIVE_INFINITY;
	after[n * (m + 1) + m] = 1;
	for (let i = n - 1; i >= 0; i -= 1) {
		for (let j = m; j >= 0; j -= 1) {
			let sum = 0;
			for (let size = 0; size <= 3 && j + size <= m; size += 1) {
				const onward = after[(i + 1) * (m + 1) + j + size] as number;
				if (onward === 0) continue;
				const share = price(i, j, size) * onward;
				sum += share;
				const p = ((before[i * (m + 1) + j] as number) * share) / total;
				if (p < 0.02) continue;
				const chunk = latin.slice(j, j + size);
				event(spelled[i - 1] ?? '^', spelled[i] ?? '', spelled[i + 1] ?? '$', chunk, p);
			}
			after[i * (m + 1) + j] = sum;
		}
	}
	return Math.log2(total);
}

function pricesOf(table: CostTable, rows: readonly Row[], latin: string) {
	const places = [0, 1, 2, 3].map((size) =>
		Int16Array.from(
			{ length: latin.length + 1 },
			(_, j) => table.places[chunkNumber(latin.slice(j, j + size))] ?? -1,
		),
	);
	return (i: number, j: number, size: number): number => {
		const place = places[size]?.[j] ?? -1;
		return (place < 0 ? undefined : rows[i]?.[place]) ?? ANYTHING[size] ?? 0;
	};
}
