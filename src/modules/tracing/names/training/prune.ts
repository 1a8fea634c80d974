import type { CountedCosts, Counts } from '../cost-table.ts';

/**
 * The counts as they are kept: rounded, without what was seen too rarely to say anything,
 * so that the file stays under `bytes`.
 */
export function prune(script: string, pairs: number, counts: Counts, bytes: number): CountedCosts {
	for (let rare = 0.3; ; rare *= 1.2) {
		const kept = { script, pairs, counts: written(counts, rare) };
		if (Buffer.byteLength(JSON.stringify(kept, null, '\t')) <= bytes) return kept;
	}
}

function written(counts: Counts, rare: number): Record<string, string> {
	const lines: Record<string, string> = {};
	for (const [context, row] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const least = /^[<>=]/.test(context) && context.length > 1 ? rare : 0.3;
		const total = [...row.values()].reduce((sum, count) => sum + count, 0);
		if (least === rare && total < rare * (context.startsWith('=') ? 8 : 4)) continue;
		const worth = [...row]
			.filter(([, count]) => count >= least && count / total > 0.001)
			.sort(([, x], [, y]) => y - x);
		if (worth.length === 0) continue;
		lines[context] = worth
			.map(
				([chunk, count]) =>
					`${chunk || '_'} ${count < 10 ? Math.round(count * 10) / 10 : Math.round(count)}`,
			)
			.join(' ');
	}
	return lines;
}
