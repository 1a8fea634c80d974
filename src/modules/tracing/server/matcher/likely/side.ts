import type { Known, Surroundings } from '../../../evidence/index.ts';
import { Facts } from './facts.ts';
import { Names } from './names.ts';
import { Traces } from './traces.ts';

type Someone = { readonly id: string; readonly known: Known };
type Likely<Person> = { person: Person; bits: number };

/**
 * The people of one side of a register, kept so that of a hundred thousand those are found at once
 * who may be a given person. Nobody is passed over whose evidence could say as much as is asked.
 */
export class Side<Person extends Someone> {
	readonly #people: (Person | null)[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #free: number[] = [];
	readonly #names = new Names();
	readonly #facts = new Facts();
	readonly #traces = new Traces();

	get size(): number {
		return this.#numbers.size;
	}

	add(person: Person): void {
		const number = this.#free.pop() ?? this.#people.length;
		this.#people[number] = person;
		this.#numbers.set(person.id, number);
		for (const part of [this.#names, this.#facts, this.#traces]) part.add(number, person.known);
	}

	remove(id: string): void {
		const number = this.#numbers.get(id);
		if (number === undefined) return;
		this.#numbers.delete(id);
		this.#people[number] = null;
		this.#free.push(number);
		for (const part of [this.#names, this.#facts, this.#traces]) part.remove(number);
	}

	clear(): void {
		this.#people.length = 0;
		this.#numbers.clear();
		this.#free.length = 0;
		for (const part of [this.#names, this.#facts, this.#traces]) part.clear();
	}

	get(id: string): Person | undefined {
		const number = this.#numbers.get(id);
		return number === undefined ? undefined : (this.#people[number] ?? undefined);
	}

	*everyone(): Generator<Person> {
		for (const person of this.#people) if (person) yield person;
	}

	/**
	 * Who could be `one` by at least so many bits beside the prior, with the most that the evidence
	 * can say for them, the likeliest first. It never says more than that; it may say much less.
	 * Gives way between pieces of the work, each of some hundredths of a millisecond.
	 *
	 * @param own the side of `one`, which holds what its words were compared with
	 */
	*likely(
		one: Known,
		own: Side<Person>,
		least: number,
		surroundings: Surroundings,
	): Generator<void, Likely<Person>[]> {
		const bits = yield* this.#names.most(one, own.#names.words, this.#people.length);
		yield* this.#facts.addTo(bits, one, surroundings);
		this.#traces.addTo(bits, one, surroundings);
		const likely: Likely<Person>[] = [];
		for (const [number, person] of this.#people.entries()) {
			const most = (bits[number] as number) + ROUNDING;
			if (person && most >= least) likely.push({ person, bits: most });
		}
		return likely.sort((a, b) => b.bits - a.bits);
	}
}

/** Sums of the same parts in another order differ by less. */
const ROUNDING = 1e-6;
