import { compareNames, type NameFrequencies } from '../names/index.ts';
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
/** A companion whom both sides only name may be a namesake: a quarter of the name, two bits at most. */
const OF_NAME = 0.25;
export const MOST_OF_NAMES = 2;

/**
 * A companion's confirmed fate raises those whom the same event befell, or who were found in the
 * same place. It never lowers anyone, since ways part, and never sets: beside the prior it leaves
 * a candidate under one half, whatever the numbers are.
 */
export function weighCompanions(
	a: Known,
	b: Known,
	{ population, fates = NO_FATES, frequencies }: Surrounding,
): Part {
	const one = gained(a, b, population, fates);
	const other = gained(b, a, population, fates);
	const common = (a.companions ?? []).filter((id) => b.companions?.includes(id));
	const limit = Math.min(MOST, Math.log2(Math.max(1, population.people)) - 1);
	const named = common.length > 0 ? Math.log2(population.people) / 2 : 0;
	const weight = Math.max(0, Math.min(limit, Math.max(one, other, named)));
	const ofNames = bitsOfNames(a, b, frequencies);
	const alike = Math.max(0, Math.min(limit, ofNames));
	if (ofNames > 0 && (alike > weight || weight === 0)) {
		return { evidence: 'companions', agreement: 'named', weight: alike };
	}
	if (weight > 0) return { evidence: 'companions', agreement: 'raised', weight };
	return { evidence: 'companions', agreement: 'unknown', weight: 0 };
}

type Surrounding = { population: Population; fates?: Fates; frequencies?: NameFrequencies };

/** Of a long list the first: comparing all with all would keep everybody else waiting. */
const MOST_COMPARED = 8;
const NO_FATES: Fates = new Map();

/** The best of all pairs of names; companions who are named by one side alone say nothing. */
function bitsOfNames(a: Known, b: Known, frequencies?: NameFrequencies): number {
	const namesOf = ({ companionNames = [] }: Known) => companionNames.slice(0, MOST_COMPARED);
	const weights = namesOf(a).flatMap((one) =>
		namesOf(b).map((other) => compareNames(one, other, frequencies).weight),
	);
	return Math.min(MOST_OF_NAMES, Math.max(0, ...weights) * OF_NAME);
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
