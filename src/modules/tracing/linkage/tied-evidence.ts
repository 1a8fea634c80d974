/**
 * Two evidences that agree together by chance more often than each alone: whoever shares a postcode
 * mostly shares the place.
 */
export type Tied = {
	/** The places of both among the comparisons. */
	parent: number;
	child: number;
	/** How often two people show a level of the child, by the level of the parent. */
	u: number[][];
};

type Seen = { levels: readonly number[]; count: number };

/**
 * Ties each evidence to the one before it that tells most of it: a tree after Chow and Liu (1968),
 * over pairs at random. These hold a few pairs of one person, which count by the odds that they are
 * none. A tie only takes away from what an agreement says, it never adds.
 *
 * @param among the places of the evidences that may depend on each other
 * @param odds of being one person, by the model as it is known so far
 */
export function tie(
	among: readonly number[],
	seen: readonly Seen[],
	u: readonly (readonly number[])[],
	odds: (levels: readonly number[]) => number,
): Tied[] {
	const others = seen.map(({ levels, count }) => ({ levels, count: count / (1 + odds(levels)) }));
	return among.slice(1).flatMap((child, i) => {
		const ties = among.slice(0, i + 1).map((parent) => {
			const counts = countsOf(others, parent, child, u);
			return { parent, counts, shared: informationOf(counts) };
		});
		const best = ties.reduce((a, b) => (b.shared > a.shared ? b : a));
		return { parent: best.parent, child, u: ratesOf(best.counts, u[child] ?? []) };
	});
}

/** What the odds of a pattern are to be multiplied by for what is tied in it. */
export function loosened(
	own: readonly number[],
	tied: readonly Tied[],
	u: readonly (readonly number[])[],
): number {
	let factor = 1;
	for (const { parent, child, u: by } of tied) {
		const [above, level] = [own[parent] ?? 0, own[child] ?? 0];
		if (above > 0 && level > 0) factor *= (u[child]?.[level] ?? 1) / (by[above]?.[level] ?? 1);
	}
	return factor;
}

function countsOf(
	seen: readonly Seen[],
	parent: number,
	child: number,
	u: readonly (readonly number[])[],
): number[][] {
	const counts = (u[parent] ?? []).map(() => (u[child] ?? []).map(() => 0));
	for (const { levels, count } of seen) {
		const [above, level] = [levels[parent] ?? 0, levels[child] ?? 0];
		const row = counts[above];
		if (row && above > 0 && level > 0) row[level] = (row[level] ?? 0) + count;
	}
	return counts;
}

/** Mutual information, in nats. */
function informationOf(counts: readonly (readonly number[])[]): number {
	const rows = counts.map(sum);
	const columns = counts[0]?.map((_, level) => sum(counts.map((row) => row[level] ?? 0))) ?? [];
	const all = sum(rows) || 1;
	return sum(
		counts.flatMap((row, above) =>
			row.map((count, level) => {
				const expected = ((rows[above] ?? 0) * (columns[level] ?? 0)) / all;
				return count > 0 ? (count / all) * Math.log(count / expected) : 0;
			}),
		),
	);
}

/** So many pairs must be seen before they outweigh that both are independent. */
const DOUBT = 10;

function ratesOf(counts: readonly (readonly number[])[], u: readonly number[]): number[][] {
	const known = sum(u.slice(1));
	return counts.map((row) => {
		const all = sum(row) + DOUBT;
		return row.map((count, level) => {
			const rate = Math.max(1e-9, (count + (DOUBT * (u[level] ?? 0)) / known) / all);
			return level === row.length - 1 ? rate : Math.max(rate, u[level] ?? 0);
		});
	});
}

function sum(values: readonly number[]): number {
	return values.reduce((a, b) => a + b, 0);
}
