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
