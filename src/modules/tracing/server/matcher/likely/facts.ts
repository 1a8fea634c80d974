import { bitsBesideNames, type Known, type Surroundings } from '../../../evidence/index.ts';

/**
 * What is said of many in the same words, each together with all that its weight depends on. Whoever
 * is weighed, is weighed against each such fact once, not against everyone of whom it is said.
 */
const FACTS: readonly (readonly (keyof Known)[])[] = [
	['birth', 'condition'],
	['sex', 'condition'],
	['origins', 'languages'],
	['height', 'condition'],
	['build', 'condition'],
];

/** What is known of the people of one side, fact by fact. */
export class Facts {
	readonly #columns = FACTS.map((keys) => new Column(keys));

	add(person: number, known: Known): void {
		for (const column of this.#columns) column.add(person, known);
	}

	remove(person: number): void {
		for (const column of this.#columns) column.remove(person);
	}

	clear(): void {
		for (const column of this.#columns) column.clear();
	}

	/** Adds what these facts say for each person to what is there already, in bits. */
	*addTo(bits: Float64Array, one: Known, surroundings: Surroundings): Generator<void> {
		for (const column of this.#columns) yield* column.addTo(bits, one, surroundings);
	}
}

type Fact = { key: string; known: Known; people: number };

class Column {
	readonly #keys: readonly (keyof Known)[];
	readonly #facts: (Fact | null)[] = [null];
	readonly #places = new Map<string, number>();
	readonly #free: number[] = [];
	/** By person, the place of their fact; 0 where nothing is known. */
	readonly #of: number[] = [];

	constructor(keys: readonly (keyof Known)[]) {
		this.#keys = keys;
	}

	add(person: number, whole: Known): void {
		this.#of[person] = 0;
		const known = this.#pick(whole);
		if (!known) return;
		const key = JSON.stringify(known);
		const place = this.#places.get(key) ?? this.#free.pop() ?? this.#facts.length;
		const fact = this.#facts[place] ?? { key, known, people: 0 };
		fact.people += 1;
		this.#facts[place] = fact;
		this.#places.set(key, place);
		this.#of[person] = place;
	}

	remove(person: number): void {
		const place = this.#of[person] ?? 0;
		const fact = this.#facts[place];
		this.#of[person] = 0;
		if (!fact) return;
		fact.people -= 1;
		if (fact.people > 0) return;
		this.#places.delete(fact.key);
		this.#facts[place] = null;
		this.#free.push(place);
	}

	clear(): void {
		this.#facts.length = 1;
		this.#places.clear();
		this.#free.length = 0;
		this.#of.length = 0;
	}

	*addTo(bits: Float64Array, whole: Known, surroundings: Surroundings): Generator<void> {
		const one = this.#pick(whole);
		if (!one) return;
		const weights = new Float64Array(this.#facts.length);
		for (const [place, fact] of this.#facts.entries()) {
			if (place % 128 === 127) yield;
			if (fact) weights[place] = bitsBesideNames(one, fact.known, surroundings);
		}
		for (let person = 0; person < bits.length; person += 1) {
			const weight = weights[this.#of[person] ?? 0] as number;
			bits[person] = (bits[person] as number) + weight;
		}
		yield;
	}

	/** Null where none of it is known: the condition of a body alone says nothing. */
	#pick(known: Known): Known | null {
		const said = this.#keys.filter((key) => known[key] !== undefined);
		if (said.every((key) => key === 'condition')) return null;
		return Object.fromEntries(said.map((key) => [key, known[key]]));
	}
}
