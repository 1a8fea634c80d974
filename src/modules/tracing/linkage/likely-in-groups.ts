import { bySurroundings } from './by-surroundings.ts';
import { risingMeans } from './rising-means.ts';
import type { Scored } from './score.ts';

/**
 * The probability of each pair of one file. Rows wrong in one field are oftener wrong in another, so
 * the model, which takes its evidence for independent, says too little in the middle. Where people
 * stand in a file many times, the other rows are witnesses. What they say of each pair is averaged
 * over the pairs of like odds, so that errors in the one direction meet those in the other and
 * stronger evidence never gives less. Where there are few witnesses the model stands
 * (docs/decisions/0020).
 *
 * @param groups for each person the number of the group
 * @param careless what the odds become where the other rows are not heard
 */
export function likelyInGroups(
	given: Scored,
	groups: Int32Array,
	people: number,
	careless: (odds: number) => number = (odds) => odds,
): Float64Array {
	// One pair without a number would take it from all others.
	const odds = given.odds.map((value) => Math.max(1 / FURTHEST, Math.min(FURTHEST, value)) || 1);
	const scored = { ...given, odds };
	const model = likelyByModel({ odds: odds.map(careless) });
	const share = heardOf(groups);
	if (share === 0) return model;
	const witnessed = meansOfLike(odds, bySurroundings(scored, groups, people));
	return model.map((own, at) => {
		const heard = (1 - OWN) * (witnessed[at] ?? 0) + OWN * own;
		return Math.min(MOST, share * heard + (1 - share) * own);
	});
}

/** By the odds of the pair alone. */
export function likelyByModel({ odds }: Pick<Scored, 'odds'>): Float64Array {
	return odds.map((value) => Math.min(MOST, value / (1 + value)));
}

const FURTHEST = 1e100;
/** Other rows of the same group that a row has in the mean: from so few to so many they are heard. */
const FEW = 4;
const MANY = 7;
/** Keeps pairs of one class in the order of their own odds. */
const OWN = 0.02;
const MOST = 0.999999;

/** How far other rows are heard, from 0 to 1. */
export function heardOf(groups: Int32Array): number {
	return Math.max(0, Math.min(1, (witnessesOf(groups) - FEW) / (MANY - FEW)));
}

function witnessesOf(groups: Int32Array): number {
	const size = new Map<number, number>();
	for (const group of groups) size.set(group, (size.get(group) ?? 0) + 1);
	const others = [...size.values()].reduce((sum, n) => sum + n * (n - 1), 0);
	return others / Math.max(1, groups.length);
}

/** Odds within so many bits of each other are alike. */
const ALIKE = 2;
const WEAKEST = -12;
const STRONGEST = 20;

/** For each pair the mean of those of like odds, never falling. */
function meansOfLike(odds: Float64Array, probability: Float64Array): Float64Array {
	const classOf = (value: number) => {
		const bits = Math.max(WEAKEST, Math.min(STRONGEST, Math.log2(value)));
		return Math.round(bits / ALIKE) - Math.round(WEAKEST / ALIKE);
	};
	const classes = Array.from({ length: classOf(2 ** STRONGEST) + 1 }, () => ({ sum: 0, pairs: 0 }));
	for (const [at, value] of odds.entries()) {
		const one = classes[classOf(value)];
		if (!one) continue;
		one.sum += probability[at] ?? 0;
		one.pairs += 1;
	}
	const filled = classes.flatMap((one, at) => (one.pairs > 0 ? [{ ...one, at }] : []));
	const rising = risingMeans(
		filled.map(({ sum, pairs }) => ({ mean: sum / pairs, weight: pairs })),
	);
	const means = new Map(filled.map(({ at }, i) => [at, rising[i] ?? 0]));
	return odds.map((value) => means.get(classOf(value)) ?? 0);
}
