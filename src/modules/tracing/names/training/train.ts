import { SCRIPTS, type Script } from '../analysed-name.ts';
import { DOUBT } from '../cost-table.ts';
import type { Lesson } from '../learned.ts';
import type { Pair } from './align.ts';
import { censuses } from './census.ts';
import { knownPairs } from './known-pairs.ts';
import { latinVariants } from './latin-variants.ts';
import { learn } from './learn.ts';
import { learnLetters } from './learn-letters.ts';
import { learnShares } from './learn-shares.ts';
import { listedPairs, type Pairs, pairsOfPeople } from './pairs.ts';
import { people, percentile } from './people.ts';
import { prune } from './prune.ts';

export type Training = {
	/** The folder `tracing` of the public data sets. */
	folder: string;
	/** Scripts to learn; without it all. */
	only?: readonly Script[];
	/** Who may be learned from: a person or a word of a list by its key. */
	mayLearn?: (key: string) => boolean;
	/** Told after each script. */
	told?: (script: Script, pairs: number) => void;
};

/** Reads the lists and learns everything that `costs/` holds. Same lists, same lesson. */
export function train({ folder, only, mayLearn = () => true, told }: Training): Lesson {
	const pairs = listedPairs(folder, mayLearn);
	knownPairs(pairs, mayLearn);
	pairsOfPeople(
		people(folder).filter(({ key }) => mayLearn(key)),
		pairs,
	);
	likeEachOther(pairs);
	const costs: Lesson['costs'] = {};
	for (const script of SCRIPTS) {
		if (script === 'other' || (only && !only.includes(script))) continue;
		const list =
			script === 'latin'
				? variants(pairs)
				: thinned(pairs.get(script) ?? [], MOST_PAIRS[script] ?? 45_000);
		if (list.length === 0) continue;
		const doubt = DOUBT[script];
		const { counts } = prune(script, list.length, learn(list, doubt), MOST_BYTES);
		costs[script] = { script, pairs: list.length, ...(doubt && { doubt }), counts };
		told?.(script, list.length);
	}
	const census = censuses(folder, pairs);
	return { costs, letters: learnLetters(words(census, pairs)), shares: learnShares(census, 12) };
}

/** Scripts of few letters are learned from fewer pairs in less time. */
const MOST_PAIRS: Partial<Record<Script, number>> = { kana: 15_000, hangul: 12_000, han: 20_000 };
const MOST_BYTES = 190_000;

/** Bengali and Devanagari name one sound at one place of their tables: each learns of the other. */
function likeEachOther(pairs: Pairs): void {
	const shifted = (list: readonly Pair[], by: number): Pair[] =>
		list.map(({ native, latin }) => ({
			native: native.replace(/./gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + by)),
			latin,
			weight: 0.3,
		}));
	const [bengali, devanagari] = [pairs.get('bengali') ?? [], pairs.get('devanagari') ?? []];
	pairs.set('bengali', [...bengali, ...shifted(devanagari, 0x80)]);
	pairs.set('devanagari', [...devanagari, ...shifted(bengali, -0x80)]);
}

function variants(pairs: Pairs): readonly Pair[] {
	const mined = [
		...thinned(pairs.get('arabic') ?? [], 60_000),
		...thinned(pairs.get('hebrew') ?? [], 15_000),
		...(pairs.get('geez') ?? []),
		...(pairs.get('bengali') ?? []),
		...thinned(pairs.get('cyrillic') ?? [], 15_000),
	];
	return thinned(latinVariants(mined, slips()), 120_000);
}

/** Every n-th, so that no more than `most` are left; those that people gave come last and stay. */
function thinned(list: readonly Pair[], most: number): readonly Pair[] {
	const every = Math.ceil((list.length - KEPT_LAST) / (most - KEPT_LAST));
	if (list.length <= most) return list;
	return list.filter((_, at) => at % every === 0 || at >= list.length - KEPT_LAST);
}

const KEPT_LAST = 6_000;

function words(census: readonly ReadonlyMap<string, number>[], pairs: Pairs): Map<string, number> {
	const seen = new Map<string, number>();
	const bump = (word: string, count: number) => seen.set(word, (seen.get(word) ?? 0) + count);
	for (const list of pairs.values()) for (const { latin, weight } of list) bump(latin, weight);
	for (const [word, count] of census[0] ?? [])
		if (/^[a-z]+$/.test(word)) bump(word, Math.min(5, count));
	return seen;
}

/** The same slips of the pen at every training (a linear congruence, Numerical Recipes). */
function slips(): () => number {
	let state = 1;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** For tests and measurements: half of everything to learn from, the other half to be found. */
export function learnsFromHalf(key: string): boolean {
	return percentile(key) < 50;
}
