import type { Known } from './known.ts';
import type { Part } from './part.ts';
import { type Population, shareOf } from './shares.ts';

/** What is confirmed about a companion: the record that is theirs and the event that befell them. */
export type Fate = { event?: string; place?: string };

/** Fates that two people signed, by the id of the companion's record. Never a mere candidate. */
export type Fates = ReadonlyMap<string, Fate>;

/** Who travelled together was together at the end three times in five. */
const TOGETHER = 0.6;
/** A companion's fate is no trace of the person: it counts for six bits at most. */
const MOST = 6;

/**
 * A companion's confirmed fate raises those whom the same event befell, or who were found in the
 * same place. It never lowers anyone, since ways part, and never sets: beside the prior it leaves
 * a candidate under one half, whatever the numbers are.
 */
export function weighCompanions(a: Known, b: Known, population: Population, fates: Fates): Part {
	const one = gained(a, b, population, fates);
	const other = gained(b, a, population, fates);
	const common = (a.companions ?? []).filter((id) => b.companions?.includes(id));
	const limit = Math.min(MOST, Math.log2(Math.max(1, population.people)) - 1);
	const named = common.length > 0 ? Math.log2(population.people) / 2 : 0;
	const weight = Math.max(0, Math.min(limit, Math.max(one, other, named)));
	if (weight > 0) return { evidence: 'companions', agreement: 'raised', weight };
	return { evidence: 'companions', agreement: 'unknown', weight: 0 };
}

/** Nothing, where the event of the person is known already: it has been counted. */
function gained(from: Known, to: Known, population: Population, fates: Fates): number {
	if (from.event) return 0;
	const bits = (from.companions ?? []).map((id) => {
		const fate = fates.get(id);
		if (fate?.event && fate.event === to.event) {
			return Math.log2(TOGETHER / shareOf(population, 'event', fate.event));
		}
		if (fate?.place && to.legs?.some(({ place }) => place === fate.place)) {
			return Math.log2(TOGETHER / shareOf(population, 'place', fate.place)) / 2;
		}
		return 0;
	});
	return Math.max(0, ...bits);
}
