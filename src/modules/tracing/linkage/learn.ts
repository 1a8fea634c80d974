import type { Chance } from './chance.ts';
import type { Comparison } from './comparisons.ts';
import { EXACT_LEVELS } from './comparisons.ts';
import { amongNeighbours, householdsOf } from './households.ts';
import { loosened, type Tied, tie } from './tied-evidence.ts';
import { whereabouts } from './whereabouts.ts';

/** How many pairs of candidates show a pattern (see comparisons.ts: four bits an evidence). */
export type PatternCount = { pattern: bigint; count: number };

/** For each comparison and level: how often among pairs of one person (m) and of two (u). */
export type Model = {
	prior: number;
	m: number[][];
	u: number[][];
	/** Evidences that agree together by chance, see tied-evidence.ts. */
	tied: readonly Tied[];
	/** How often neighbours share a surname, see households.ts. */
	households: readonly Tied[];
	rounds: number;
};

const ROUNDS = 200;
const ENOUGH = 1e-6;

/**
 * Expectation and maximisation on the counts of patterns, after Fellegi and Sunter (1969) and
 * Winkler (1988). What the candidates show is set against all pairs of the files: those that are
 * no candidates count as two people.
 *
 * @param chance of pairs taken at random, see chance.ts
 * @param allPairs how many pairs the files have
 * @param expected a first guess of how many of them are one person
 */
export function learn(
	comparisons: readonly Comparison[],
	counts: readonly PatternCount[],
	{ rates: chance, patterns: atRandom, neighbours }: Chance,
	allPairs: number,
	expected: number,
): Model {
	const levels = counts.map(({ pattern }) => levelsOf(pattern, comparisons.length));
	let prior = Math.min(MOST_ALIKE, expected / allPairs);
	const m = chance.map((all, i) => firstGuess(all, comparisons[i]?.levels.length ?? 0));
	let u = chance.map((all) => [...all]);
	const places = whereabouts(comparisons);
	const seen = atRandom.map(({ pattern, count }) => ({
		levels: levelsOf(BigInt(pattern), comparisons.length),
		count,
	}));
	const near = neighbours.map(({ pattern, ...other }) => ({
		...other,
		levels: levelsOf(BigInt(pattern), comparisons.length),
	}));
	const surname = comparisons.findIndex(({ evidence }) => evidence.key === 'surname');
	let tied: Tied[] = [];
	const elsewhere = (own: readonly number[]) =>
		own.map((level, i) => (places.includes(i) ? 0 : level));
	const alone = { m, u, prior, tied, households: [] };
	let households = householdsOf(surname, near, u[surname] ?? [], (own) =>
		oddsOf(elsewhere(own), alone),
	);
	let rounds = 0;
	for (; rounds < ROUNDS; rounds += 1) {
		const sums = m.map((one) => one.map(() => 0));
		let matches = 0;
		for (const [at, own] of levels.entries()) {
			const odds = oddsOf(own, { m, u, prior, tied, households });
			const weight = (counts[at]?.count ?? 0) * (odds / (1 + odds));
			matches += weight;
			for (let i = 0; i < own.length; i += 1) {
				const sum = sums[i];
				const level = own[i] ?? 0;
				if (sum) sum[level] = (sum[level] ?? 0) + weight;
			}
		}
		const next = matches / allPairs;
		let moved = Math.abs(Math.min(MOST_ALIKE, next) - prior) / prior;
		prior = Math.min(MOST_ALIKE, next);
		for (const [i, sum] of sums.entries()) {
			const known = sum.slice(1).reduce((a, b) => a + b, 0);
			for (let level = 1; level < sum.length; level += 1) {
				const learned = ((sum[level] ?? 0) + SMOOTH) / (known + SMOOTH * (sum.length - 1));
				moved = Math.max(moved, Math.abs(learned - (m[i]?.[level] ?? 0)));
				(m[i] ?? [])[level] = learned;
			}
		}
		u = chance.map((all, i) => withoutMatches(all, m[i] ?? [], prior));
		if (places.length > 1 && (rounds < EAGER || rounds % EAGER === 0)) {
			const model = { m, u, prior, tied, households };
			tied = tie(places, seen, u, (own) => oddsOf(own, model));
		}
		if (near.length > 0 && (rounds < EAGER || rounds % EAGER === 0)) {
			const model = { m, u, prior, tied, households };
			households = householdsOf(surname, near, u[surname] ?? [], (own) => oddsOf(own, model));
		}
		if (moved < ENOUGH) break;
	}
	return { prior, m, u, tied, households, rounds };
}

/** What is tied is asked in each of so many rounds, and later in one of so many. */
const EAGER = 10;
const SMOOTH = 0.1;
/** Even of two rows that are alike it is not certain beforehand that they are one person. */
const MOST_ALIKE = 0.1;

/** The odds that a pair with these levels is one person. */
export function oddsOf(
	own: readonly number[],
	{ m, u, prior, tied, households }: Omit<Model, 'rounds'>,
): number {
	let odds = (prior / (1 - prior)) * loosened(own, tied, u) * amongNeighbours(own, households, u);
	for (let i = 0; i < own.length; i += 1) {
		const level = own[i] ?? 0;
		if (level > 0) odds *= (m[i]?.[level] ?? 1) / (u[i]?.[level] ?? 1);
	}
	return odds;
}

export function levelsOf(pattern: bigint, comparisons: number): number[] {
	return Array.from({ length: comparisons }, (_, i) => Number((pattern >> BigInt(4 * i)) & 15n));
}

/** Most of what is known of one person agrees; the classes of frequency as chance has them. */
function firstGuess(chance: readonly number[], levels: number): number[] {
	const exact = chance.slice(1, EXACT_LEVELS + 1);
	const roots = exact.map((value) => Math.sqrt(value));
	const sum = roots.reduce((a, b) => a + b, 0) || 1;
	const between = levels - EXACT_LEVELS - 2;
	return Array.from({ length: levels }, (_, level) => {
		if (level === 0) return 1;
		if (level <= EXACT_LEVELS) return (0.8 * (roots[level - 1] ?? 0)) / sum + 1e-4;
		if (level === levels - 1) return between > 0 ? 0.05 : 0.2;
		return 0.15 / between;
	});
}

/** Pairs at random hold a few of one person, which weighs where agreement by chance is rare. */
function withoutMatches(all: readonly number[], m: readonly number[], prior: number): number[] {
	return all.map((value, level) =>
		Math.max((value - prior * (m[level] ?? 0)) / (1 - prior), value * 0.02, 1e-9),
	);
}
