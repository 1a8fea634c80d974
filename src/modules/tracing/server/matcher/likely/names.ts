import type { Known } from '../../../evidence/index.ts';
import { type AnalysedName, CONFLICT } from '../../../names/index.ts';
import { findNear, type Word, Words } from './words.ts';

/** The names of the people of one side: whose they are, and of which words. */
export class Names {
	readonly words = new Words();
	/** Whose a name is, and of how many words, by its number. */
	readonly #of: number[] = [];
	readonly #sizes: number[] = [];
	readonly #free: number[] = [];
	readonly #held = new Map<number, { name: AnalysedName; number: number }[]>();

	add(person: number, { names = [] }: Known): void {
		const held = names.map(({ name }) => {
			const number = this.#free.pop() ?? this.#of.length;
			this.#of[number] = person;
			this.#sizes[number] = name.tokens.length;
			this.words.add(name, number);
			return { name, number };
		});
		if (held.length > 0) this.#held.set(person, held);
	}

	remove(person: number): void {
		for (const { name, number } of this.#held.get(person) ?? []) {
			this.words.remove(name, number);
			this.#of[number] = NOBODY;
			this.#free.push(number);
		}
		this.#held.delete(person);
	}

	clear(): void {
		this.words.clear();
		for (const list of [this.#of, this.#sizes, this.#free]) list.length = 0;
		this.#held.clear();
	}

	/**
	 * How much the names can speak for each person at the most, in bits: never less than they do.
	 * A word answers to one other word, as well as the best of the other name does; words that have
	 * nothing of each other count against. Who has no name, and everyone where one has none: 0.
	 *
	 * @param own where the words of `one` are held, with what they were compared with
	 */
	*most({ names = [] }: Known, own: Words, people: number): Generator<void, Float64Array> {
		const most = new Float64Array(people).fill(names.length === 0 ? 0 : Number.NaN);
		for (const { name } of names) {
			const words = own.of(name);
			for (const word of words) yield* findNear(word, this.words);
			const sums = this.#sums(words);
			for (let number = 0; number < this.#of.length; number += 1) {
				const person = this.#of[number] as number;
				if (person === NOBODY) continue;
				const sum = sums[number] as number;
				if (!((most[person] as number) >= sum)) most[person] = sum;
			}
			yield;
		}
		for (let at = 0; at < people; at += 1) if (Number.isNaN(most[at])) most[at] = 0;
		return most;
	}

	#sums(words: readonly Word[]): Float64Array {
		const count = this.#of.length;
		const single = words.filter(({ joined }) => !joined);
		const best = single.map(() => new Float64Array(count).fill(CONFLICT));
		const joins = new Float64Array(count);
		const met = new Set<number>();
		let place = 0;
		for (const word of words) {
			const own = word.joined ? joins : (best[place++] as Float64Array);
			for (const [at, number] of word.near.numbers.entries()) {
				const other = this.words.all[number];
				if (!other) continue;
				const weight = word.near.weights[at] as number;
				for (const name of other.bearers) {
					met.add(name);
					if (other.joined || word.joined) joins[name] = (joins[name] as number) + weight;
					else if (weight > (own[name] as number)) own[name] = weight;
				}
			}
		}
		const sums = new Float64Array(count);
		for (let name = 0; name < count; name += 1) {
			sums[name] = CONFLICT * Math.min(best.length, this.#sizes[name] as number, SHOWN);
		}
		for (const name of met) {
			const bits = best.map((of) => of[name] as number);
			sums[name] = sumOf(bits, joins[name] as number, this.#sizes[name] as number);
		}
		return sums;
	}
}

const NOBODY = -1;
/** Of the shorter name, so many words are compared. */
const SHOWN = 8;

/** Where neighbours may be one word, it is not known which words are left without an answer. */
function sumOf(bits: readonly number[], joins: number, words: number): number {
	if (joins > 0) return bits.reduce((sum, next) => sum + Math.max(0, next), joins);
	const answered = Math.min(bits.length, words, SHOWN);
	const best = bits.length > answered ? bits.toSorted((a, b) => b - a).slice(0, answered) : bits;
	return best.reduce((sum, next) => sum + next, 0);
}
