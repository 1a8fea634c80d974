import type { Scored } from './score.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/**
 * How likely each pair is by its own odds and by what surrounds it. The numbers are logistic
 * regressions, one for each place that a pair can have between groups, rounded, on labelled files of
 * several kinds (docs/decisions/0020 says which, and what files that were kept apart gave).
 *
 * @param groups for each person the number of the group
 */
export function bySurroundings(scored: Scored, groups: Int32Array, people: number): Float64Array {
	const surroundings = surroundingsOf(scored, groups, people);
	const telling = tellingOf(scored, groups);
	return scored.odds.map((odds, at) => {
		const weight = Math.max(WEAKEST, Math.min(STRONGEST, Math.log2(odds)));
		const sum = logit(weight, surroundings(at), telling);
		return 1 / (1 + Math.exp(-Math.max(-FURTHEST, Math.min(FURTHEST, sum))));
	});
}

const WEAKEST = -11;
const STRONGEST = 14;
const FURTHEST = 30;

function logit(own: number, around: Surroundings, telling: number): number {
	const { elsewhere, between } = around;
	const [few, many] = [Math.min(...around.size), Math.max(...around.size)];
	if (around.group[0] === around.group[1]) {
		if (many === 2) {
			return 0.17 + 0.66 * own - 0.11 * over(own, 4) - 0.35 * elsewhere + 0.04 * telling;
		}
		const [least, most] = withoutThisPair(around, own);
		const base = -1.28 - 0.36 * own + 0.7 * over(own, 0) - 0.36 * telling;
		const others = -0.07 * least + 0.26 * over(least, 2) + 0.36 * over(least, 5) + 0.08 * most;
		return base + others + 0.14 * elsewhere + 0.92 * Math.log2(many);
	}
	if (many === 1) {
		return -0.93 + 0.53 * own + 0.13 * over(own, -4) - 0.35 * elsewhere + 0.61 * telling;
	}
	if (few === 1) {
		const base = -0.85 + 0.38 * own + 0.33 * between + 0.37 * telling;
		const bend = 0.05 * over(between, -5) + 0.33 * over(between, -3);
		return base + bend + 0.55 * Math.log2(many) + 0.05 * elsewhere;
	}
	const base = -0.12 + 0.17 * own + 0.59 * between - 0.37 * telling;
	const bend = 0.14 * over(between, -4) - 0.41 * over(between, -2);
	const sizes = -1.24 * Math.log2(few) + Math.log2(many);
	const rows = 0.41 * Math.max(...around.across) - 0.08 * Math.min(...around.own);
	return base + bend + sizes + rows + 0.12 * elsewhere;
}

/** The means of both rows with the others of their group, the weaker first. */
function withoutThisPair({ own, size }: Surroundings, weight: number): [number, number] {
	const others = size[0] - 1;
	const clipped = Math.max(-8, Math.min(8, weight));
	const [one, other] = own.map((mean) => (mean * others - clipped) / (others - 1));
	return [Math.min(one ?? 0, other ?? 0), Math.max(one ?? 0, other ?? 0)];
}

function over(value: number, from: number): number {
	return Math.max(0, value - from);
}

/** How much the evidence tells, 0 to 2: a tenth of the bits of the pair in the middle of those grouped. */
function tellingOf({ l, r, odds }: Scored, groups: Int32Array): number {
	const bits = odds.filter((_, at) => groups[l[at] ?? 0] === groups[r[at] ?? 0]).sort();
	const middle = Math.log2(bits[bits.length >> 1] ?? 1);
	return Math.max(0, Math.min(20, middle)) / 10;
}
