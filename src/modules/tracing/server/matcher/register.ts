import type { Held } from '../../candidate-policy.ts';
import type { SaidName } from '../../content.ts';
import { searchRecordOf } from '../../known-of.ts';
import type { SearchRecord } from '../../search/index.ts';
import { Side } from './likely/side.ts';

/** A person as the matcher of a team knows them while it is unlocked. */
export type Person = Held & { names: readonly SaidName[] };

/** A person as the index of names holds them, apart from the other side; null without a name. */
export function indexedOf(person: Person): SearchRecord | null {
	const record = searchRecordOf(person.id, person, person.known);
	return record && { ...record, side: sideOf(person) };
}

/**
 * The people whom a matcher holds, by id, and at hand in the ways in which they are compared: who
 * is on which side, and whom an event befell. Kept as they come and go, so that nothing walks
 * through the register, which is long, to find them.
 */
export class Register extends Map<string, Person> {
	readonly #sides = new Map<number, Side<Person>>();
	readonly #events = new Map<string, Set<string>>();

	override set(id: string, person: Person): this {
		this.delete(id);
		this.#side(sideOf(person)).add(person);
		const { event } = person.known;
		if (event) this.#events.set(event, this.inEvent(event).add(id));
		return super.set(id, person);
	}

	override delete(id: string): boolean {
		const person = this.get(id);
		if (!person) return false;
		this.#side(sideOf(person)).remove(id);
		const { event } = person.known;
		if (event && this.inEvent(event).delete(id) && this.inEvent(event).size === 0) {
			this.#events.delete(event);
		}
		return super.delete(id);
	}

	override clear(): void {
		for (const side of this.#sides.values()) side.clear();
		this.#sides.clear();
		this.#events.clear();
		super.clear();
	}

	/** Everyone on the side of a record. */
	beside(one: Sided): Side<Person> {
		return this.#side(sideOf(one));
	}

	/** Everyone on the other side of a record, open or not. */
	across(one: Sided): Side<Person> {
		return this.#side(sideAcross(one));
	}

	/** Whom an event befell, of both sides. */
	inEvent(event: string): Set<string> {
		return this.#events.get(event) ?? new Set();
	}

	#side(number: number): Side<Person> {
		const side = this.#sides.get(number) ?? new Side<Person>();
		this.#sides.set(number, side);
		return side;
	}
}

type Sided = Pick<Held, 'kind' | 'drill'>;

function sideOf({ kind, drill }: Sided): number {
	return (kind === 'missing' ? 1 : 2) + (drill ? 2 : 0);
}

function sideAcross({ kind, drill }: Sided): number {
	return sideOf({ kind: kind === 'missing' ? 'dead' : 'missing', drill });
}
