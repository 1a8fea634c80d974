import {
	type AnalysedName,
	CONFLICT,
	compareTokens,
	joinTokens,
	likelyOne,
	type NameToken,
	ownFrequencies,
} from '../../../names/index.ts';

/**
 * A word of names, or neighbours of one name joined, and the names in which it stands. `near` is
 * what it was compared with on the other side: each two words once, however many bear them.
 */
export type Word = {
	readonly token: NameToken;
	readonly joined: boolean;
	/** Numbers of names; a name that has the word twice stands here twice. */
	readonly bearers: number[];
	readonly near: { upTo: number; numbers: number[]; weights: number[] };
};

/** The words of all names of one side. Whoever goes takes along the words that nobody else bears. */
export class Words {
	/** By number; null where nobody bears it any more. */
	readonly all: (Word | null)[] = [];
	readonly #numbers = new Map<string, number>();

	add(name: AnalysedName, number: number): void {
		for (const { token, joined } of wordsOf(name)) {
			const key = keyOf(token, joined);
			const known = this.#numbers.get(key);
			const word = known === undefined ? null : this.all[known];
			if (word) word.bearers.push(number);
			else {
				this.#numbers.set(key, this.all.length);
				this.all.push({ token, joined, bearers: [number], near: newNear() });
			}
		}
	}

	remove(name: AnalysedName, number: number): void {
		for (const { token, joined } of wordsOf(name)) {
			const key = keyOf(token, joined);
			const at = this.#numbers.get(key);
			const word = at === undefined ? null : this.all[at];
			if (at === undefined || !word) continue;
			const { bearers } = word;
			bearers[bearers.indexOf(number)] = bearers.at(-1) ?? number;
			bearers.pop();
			if (bearers.length > 0) continue;
			this.#numbers.delete(key);
			this.all[at] = null;
		}
	}

	/** The words of a name, as they are held here; of a name that is not held, words of its own. */
	of(name: AnalysedName): Word[] {
		return wordsOf(name).map(({ token, joined }) => {
			const at = this.#numbers.get(keyOf(token, joined));
			const word = at === undefined ? null : this.all[at];
			return word ?? { token, joined, bearers: [], near: newNear() };
		});
	}

	clear(): void {
		this.all.length = 0;
		this.#numbers.clear();
	}
}

/**
 * Compares a word with those of the other side that it was not compared with, and keeps which are
 * nearer than any two words are; of joined words, which say more than a single one could against
 * them. Gives way between comparisons.
 */
export function* findNear({ token, joined, near }: Word, { all }: Words): Generator<void> {
	for (; near.upTo < all.length; near.upTo += 1) {
		if (near.upTo % 64 === 0) yield;
		const other = all[near.upTo];
		if (!other || (joined && other.joined)) continue;
		const one = joined || other.joined;
		if (one && !likelyOne(token, other.token) && !likelyOne(other.token, token)) continue;
		const { weight } = compareTokens(token, other.token, ownFrequencies);
		if (weight <= (one ? LEAST_JOINED : CONFLICT)) continue;
		near.numbers.push(near.upTo);
		near.weights.push(weight);
	}
}

/** Words are joined only where that says a bit more than the single words do. */
const LEAST_JOINED = 1;

function newNear(): Word['near'] {
	return { upTo: 0, numbers: [], weights: [] };
}

function wordsOf({ tokens }: AnalysedName): { token: NameToken; joined: boolean }[] {
	const words = tokens.map((token) => ({ token, joined: false }));
	for (const count of [2, 3]) {
		for (let at = 0; at + count <= tokens.length; at += 1) {
			const token = joinTokens(tokens, at, count);
			if (token) words.push({ token, joined: true });
		}
	}
	return words;
}

function keyOf({ script, native, latin }: NameToken, joined: boolean): string {
	return `${joined ? '+' : ''}${script} ${native} ${latin.join(' ')}`;
}
