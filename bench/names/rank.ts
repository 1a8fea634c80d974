import { analyseName, compareNames } from '#modules/tracing/index.ts';
import type { Figure } from '../figure.ts';

/** A name to look for, and the owners of candidates that are right. */
export type Query = { text: string; owners: ReadonlySet<number> };
export type Candidate = { text: string; owner: number };

/**
 * The share of queries whose owner comes first, or among the first ten, when all candidates are
 * put in the order of their weight. A wrong candidate of equal weight stands before the right one.
 */
export function rank(
	name: string,
	queries: readonly Query[],
	candidates: readonly Candidate[],
): Figure[] {
	const analysed = candidates.map(({ text, owner }) => ({ owner, name: analyseName(text) }));
	const places = queries.map(({ text, owners }) => {
		const asked = analyseName(text);
		let best = Number.NEGATIVE_INFINITY;
		const others: number[] = [];
		for (const candidate of analysed) {
			const { weight } = compareNames(asked, candidate.name);
			if (owners.has(candidate.owner)) best = Math.max(best, weight);
			else others.push(weight);
		}
		return others.filter((weight) => weight >= best).length + 1;
	});
	const within = (place: number): Figure => ({
		name: `${name}, R@${place} among ${candidates.length}`,
		unit: 'share',
		value: share(places.filter((found) => found <= place).length, places.length),
		runs: queries.length,
	});
	return [within(1), within(10)];
}

export function share(part: number, whole: number): number {
	return Number((part / Math.max(1, whole)).toFixed(4));
}
