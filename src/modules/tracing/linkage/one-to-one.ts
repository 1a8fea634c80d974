import { risingMeans } from './rising-means.ts';
import type { Scored } from './score.ts';

/**
 * Where neither file has anybody twice, candidates for one person compete: the odds of a pair are
 * set against those of all others of the same two people, and against that the person is not in
 * the other file at all. If nearly everybody is, even a faint resemblance that stands alone counts.
 *
 * @returns for each pair its probability
 */
export function competing({ l, r, odds }: Scored, people: number, smaller: number): Float64Array {
	const probability = new Float64Array(l.length);
	const [row, column] = [sumsOf(l, odds, people), sumsOf(r, odds, people)];
	let nobody = 1;
	for (let round = 0; round < ROUNDS; round += 1) {
		let matches = 0;
		for (let i = 0; i < l.length; i += 1) {
			const own = odds[i] ?? 0;
			const others = (row[l[i] ?? 0] ?? 0) + (column[r[i] ?? 0] ?? 0) - 2 * own;
			const share = own / (nobody + Math.max(0, others) + own);
			probability[i] = share;
			matches += share;
		}
		nobody = Math.max(FEWEST_ALONE, 1 - matches / smaller);
	}
	return probability;
}

const ROUNDS = 6;
/** Even of two registers of the same people one in a hundred is thought to be missing. */
const FEWEST_ALONE = 0.01;

/**
 * The probabilities of the faint pairs, weighed against chance. People whose other half is sure
 * also resemble somebody who is left over; as often as they do, the others do so by chance. What
 * goes beyond that are people found. Whoever was found resembles nobody else by chance in what
 * remains, so the chance counts only for those who were not.
 *
 * @param kept the places of the pairs that remain, see `oneEach`
 * @param left how many people the left file has
 * @param unsearched who was found for certain in the first round and met nobody else
 */
export function againstChance(
	{ l, r, odds }: Scored,
	probability: Float64Array,
	kept: Uint32Array,
	{ people, left, unsearched }: { people: number; left: number; unsearched: Uint8Array },
): Float64Array {
	const sure = new Uint8Array(people);
	const faint: number[] = [];
	let [sureOnes, searched] = [0, 0];
	for (const at of kept) {
		if ((probability[at] ?? 0) < SURE) {
			faint.push(at);
			continue;
		}
		sure[l[at] ?? 0] = 1;
		sure[r[at] ?? 0] = 1;
		if (!unsearched[l[at] ?? 0]) searched += 1;
		sureOnes += 1;
	}
	const byChance = new Float64Array(people);
	for (let at = 0; at < l.length; at += 1) {
		const [a, b] = [l[at] ?? 0, r[at] ?? 0];
		if (sure[a] && !sure[b] && !unsearched[a])
			byChance[a] = Math.max(byChance[a] ?? 0, odds[at] ?? 0);
	}
	const others = (left - sureOnes) / Math.max(1, searched);
	const bins = Array.from({ length: BINS }, () => ({ found: 0, said: 0, chance: 0 }));
	for (const value of byChance) {
		const bin = value > 0 ? bins[binOf(value)] : undefined;
		if (bin) bin.chance += others;
	}
	for (const at of faint) {
		const bin = bins[binOf(odds[at] ?? 0)];
		if (!bin) continue;
		bin.found += 1;
	}
	const remain = Math.max(1, left - sureOnes);
	const real = peopleFound(bins, remain);
	const said = summingTo(
		real,
		faint.map((at) => probability[at] ?? 0),
	);
	for (const [i, at] of faint.entries()) {
		const bin = bins[binOf(odds[at] ?? 0)];
		if (bin) bin.said += said[i] ?? 0;
	}
	const rising = risingMeans(
		bins.map(({ found, said, chance }) => {
			const own = Math.max(0, found - chance * (1 - real / remain));
			return {
				weight: found + 1e-6,
				mean: (own + DOUBT * (said / Math.max(1, found))) / (found + DOUBT),
			};
		}),
	);
	const weighed = probability.slice();
	for (const at of faint) weighed[at] = Math.min(0.99, rising[binOf(odds[at] ?? 0)] ?? 0);
	return weighed;
}

/** How many of the faint pairs are people found; those who are not meet others by chance. */
function peopleFound(bins: readonly { found: number; chance: number }[], remain: number): number {
	let real = 0;
	for (let round = 0; round < ROUNDS; round += 1) {
		const free = Math.max(0, 1 - real / remain);
		real = bins.reduce((sum, { found, chance }) => sum + Math.max(0, found - chance * free), 0);
	}
	return real;
}

/** The probabilities, all moved by the same factor of their odds, so that they come to a sum. */
function summingTo(sum: number, probability: readonly number[]): number[] {
	const moved = (bits: number) =>
		probability.map((p) => (p * 2 ** bits) / (1 - p + p * 2 ** bits) || 0);
	let [low, high] = [-FURTHEST, FURTHEST];
	for (let step = 0; step < 30; step += 1) {
		const middle = (low + high) / 2;
		if (moved(middle).reduce((a, b) => a + b, 0) < sum) low = middle;
		else high = middle;
	}
	return moved(low);
}

const FURTHEST = 12;
const SURE = 0.99;
const BINS = 41;
/** So many pairs of one strength must speak before they outweigh the model. */
const DOUBT = 5;

function binOf(odds: number): number {
	return Math.max(0, Math.min(BINS - 1, Math.round(Math.log2(odds)) + BINS / 2 - 0.5));
}

/** The pairs that remain when nobody may be in two: the likeliest first. @returns their places */
export function oneEach({ l, r }: Scored, probability: Float64Array, people: number): Uint32Array {
	const order = Uint32Array.from(l.keys()).sort(
		(a, b) => (probability[b] ?? 0) - (probability[a] ?? 0) || a - b,
	);
	const taken = new Uint8Array(people);
	return order.filter((at) => {
		const [a, b] = [l[at] ?? 0, r[at] ?? 0];
		if (taken[a] || taken[b]) return false;
		taken[a] = 1;
		taken[b] = 1;
		return true;
	});
}

function sumsOf(of: Int32Array, odds: Float64Array, people: number): Float64Array {
	const sums = new Float64Array(people);
	for (let i = 0; i < of.length; i += 1)
		sums[of[i] ?? 0] = (sums[of[i] ?? 0] ?? 0) + (odds[i] ?? 0);
	return sums;
}
