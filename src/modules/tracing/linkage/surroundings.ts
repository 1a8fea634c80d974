import type { Scored } from './score.ts';

/**
 * What the other pairs say of a pair: rows that resemble the same people are oftener one person
 * (collective linkage, Bhattacharya and Getoor 2007). All weights are log2 odds, and a pair that was
 * never compared or is out of question weighs `NOT_COMPARED`.
 */
export type Surroundings = {
	/** The groups of the two rows, and how many rows these have. */
	group: readonly [number, number];
	size: readonly [number, number];
	/** The mean of each row with the others of its own group; `NOBODY` if it is alone. */
	own: readonly [number, number];
	/** The mean of each row with the group of the other, without this pair. */
	across: readonly [number, number];
	/** The mean of all pairs of the two groups but this; 0 if there is no other. */
	between: number;
	/** The strongest mean that one of both has with a third group. */
	elsewhere: number;
};

const NOT_COMPARED = -4;
const NOBODY = -8;
/** No single pair may outvote all others. */
const STRONGEST = 8;

/** @returns for the place of a pair what surrounds it */
export function surroundingsOf(
	{ l, r, odds }: Scored,
	groups: Int32Array,
	people: number,
): (at: number) => Surroundings {
	const size = new Int32Array(people);
	for (const group of groups) size[group] = (size[group] ?? 0) + 1;
	const groupOf = (row: number) => groups[row] ?? row;
	const sizeOf = (group: number) => size[group] ?? 1;
	const rows = new Sums(people);
	const pairs = new Sums(people);
	for (let at = 0; at < l.length; at += 1) {
		const [a, b, weight] = [l[at] ?? 0, r[at] ?? 0, weightOf(odds[at])];
		rows.add(a, groupOf(b), weight);
		rows.add(b, groupOf(a), weight);
		pairs.add(Math.min(groupOf(a), groupOf(b)), Math.max(groupOf(a), groupOf(b)), weight);
	}
	/** The sum of a row with the others of a group, and how many these are. */
	const withGroup = (row: number, group: number): [number, number] => {
		const others = sizeOf(group) - (groupOf(row) === group ? 1 : 0);
		return [rows.sumOf(row, group, others), others];
	};
	const best = bestOf(rows, people, (row, group) => {
		const [sum, others] = withGroup(row, group);
		return sum / Math.max(1, others);
	});
	const meanOfOwn = (row: number) => {
		const [sum, others] = withGroup(row, groupOf(row));
		return others > 0 ? sum / others : NOBODY;
	};
	return (at) => {
		const [a, b, weight] = [l[at] ?? 0, r[at] ?? 0, weightOf(odds[at])];
		const [one, other] = [groupOf(a), groupOf(b)];
		const across = (row: number, group: number) => {
			const [sum, others] = withGroup(row, group);
			return (sum - weight) / Math.max(1, others - 1);
		};
		const all = sizeOf(one) * sizeOf(other);
		const sum = pairs.sumOf(Math.min(one, other), Math.max(one, other), all);
		return {
			group: [one, other],
			size: [sizeOf(one), sizeOf(other)],
			own: [meanOfOwn(a), meanOfOwn(b)],
			across: [across(a, other), across(b, one)],
			between: one === other || all === 1 ? 0 : (sum - weight) / (all - 1),
			elsewhere: Math.max(best(a, other), best(b, one)),
		};
	};
}

function weightOf(odds = 0): number {
	return Math.max(-STRONGEST, Math.min(STRONGEST, Math.log2(odds)));
}

/** A prime, so that keys spread. */
const PARTS = 61;

/** Sums of weights for two numbers below `people`, and how many weights there were. */
class Sums {
	/** A Map has room for 2^24 keys, and a large file for more pairs. */
	readonly #places = Array.from({ length: PARTS }, () => new Map<number, number>());
	readonly #sums: number[] = [];
	readonly #counts: number[] = [];
	readonly #people: number;

	constructor(people: number) {
		this.#people = people;
	}

	add(one: number, other: number, weight: number): void {
		const key = one * this.#people + other;
		const places = this.#partOf(key);
		const place = places?.get(key) ?? this.#sums.length;
		if (place === this.#sums.length) places?.set(key, place);
		this.#sums[place] = (this.#sums[place] ?? 0) + weight;
		this.#counts[place] = (this.#counts[place] ?? 0) + 1;
	}

	/** @param all how many pairs there are, compared or not */
	sumOf(one: number, other: number, all: number): number {
		const key = one * this.#people + other;
		const place = this.#partOf(key)?.get(key) ?? -1;
		return (this.#sums[place] ?? 0) + NOT_COMPARED * (all - (this.#counts[place] ?? 0));
	}

	*keys(): Generator<number> {
		for (const part of this.#places) yield* part.keys();
	}

	#partOf(key: number): Map<number, number> | undefined {
		return this.#places[key % PARTS];
	}
}

/** The strongest mean of a row with any group but one. */
function bestOf(
	sums: Sums,
	people: number,
	mean: (row: number, group: number) => number,
): (row: number, but: number) => number {
	const first = new Float64Array(people).fill(NOBODY);
	const second = new Float64Array(people).fill(NOBODY);
	const group = new Int32Array(people).fill(-1);
	for (const key of sums.keys()) {
		const row = Math.floor(key / people);
		const own = mean(row, key % people);
		if (own > (first[row] ?? NOBODY) || group[row] === -1) {
			second[row] = first[row] ?? NOBODY;
			first[row] = Math.max(NOBODY, own);
			group[row] = key % people;
		} else second[row] = Math.max(second[row] ?? NOBODY, own);
	}
	return (row, but) => (group[row] === but ? second[row] : first[row]) ?? NOBODY;
}
