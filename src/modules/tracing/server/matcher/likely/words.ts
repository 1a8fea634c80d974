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
	readonly near: {
		readonly numbers: number[];
		readonly weights: number[];
		/** Of each shelf of the other side, how many words it was compared with. */
		readonly upTo: Map<Shelf, number>;
	};
};

/** Numbers of words that are compared with the same words, in the order in which they came. */
type Shelf = number[];

/** The words of all names of one side. Whoever goes takes along the words that nobody else bears. */
export class Words {
	/** By number; null where nobody bears it any more. */
	readonly all: (Word | null)[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #single: Shelf = [];
	/** By the first consonant, without which no neighbours joined are like a word. */
	readonly #shelves = { single: new Map<string, Shelf>(), joined: new Map<string, Shelf>() };

	add(name: AnalysedName, number: number): void {
		for (const { token, joined } of wordsOf(name)) {
			const key = keyOf(token, joined);
			const known = this.#numbers.get(key);
			const word = known === undefined ? null : this.all[known];
			if (word) word.bearers.push(number);
			else {
				this.#numbers.set(key, this.all.length);
				if (!joined) this.#single.push(this.all.length);
				const shelves = this.#shelves[joined ? 'joined' : 'single'];
				const consonant = consonantOf(token);
				const shelf = shelves.get(consonant) ?? [];
				shelves.set(consonant, shelf);
				shelf.push(this.all.length);
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

	/** Where the words lie with which a word of the other side is to be compared. */
	shelvesFor({ token, joined }: Pick<Word, 'token' | 'joined'>): Shelf[] {
		const shelves = this.#shelves[joined ? 'single' : 'joined'];
		const consonant = consonantOf(token);
		const near =
			consonant === HAN
				? [...shelves.values()]
				: [shelves.get(consonant), shelves.get(HAN)].flatMap((shelf) => (shelf ? [shelf] : []));
		return joined ? near : [this.#single, ...near];
	}

	clear(): void {
		this.all.length = 0;
		this.#numbers.clear();
		this.#single.length = 0;
		for (const shelves of [this.#shelves.single, this.#shelves.joined]) shelves.clear();
	}
}

/**
 * Compares a word with those of the other side that it was not compared with, and keeps which are
 * nearer than any two words are; of joined words, which say more than a single one could against
 * them. Gives way between comparisons.
 */
export function* findNear(word: Word, words: Words): Generator<void> {
	const { token, joined, near } = word;
	for (const shelf of words.shelvesFor(word)) {
		for (let at = near.upTo.get(shelf) ?? 0; at < shelf.length; at += 1) {
			if (at % 64 === 0) {
				near.upTo.set(shelf, at);
				yield;
			}
			const number = shelf[at] as number;
			const other = words.all[number];
			if (!other) continue;
			const one = joined || other.joined;
			if (one && !likelyOne(token, other.token) && !likelyOne(other.token, token)) continue;
			const { weight } = compareTokens(token, other.token, ownFrequencies);
			if (weight <= (one ? LEAST_JOINED : CONFLICT)) continue;
			near.numbers.push(number);
			near.weights.push(weight);
		}
		near.upTo.set(shelf, shelf.length);
	}
}

/** Words are joined only where that says a bit more than the single words do. */
const LEAST_JOINED = 1;

function newNear(): Word['near'] {
	return { numbers: [], weights: [], upTo: new Map() };
}

/** What a Han character sounds like depends on who bears it: it is compared with all. */
const HAN = 'han';

function consonantOf({ script, skeleton }: NameToken): string {
	return script === 'han' ? HAN : skeleton.slice(0, 1);
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
