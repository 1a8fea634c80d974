import type { Held } from '../../candidate-policy.ts';
import type { SaidName } from '../../content.ts';
import { searchRecordOf } from '../../known-of.ts';
import type { SearchRecord } from '../../search/index.ts';

/** A person as the matcher of a team knows them while it is unlocked. */
export type Person = Held & { names: readonly SaidName[] };

/** A person as the index of names holds them, apart from the other side; null without a name. */
export function indexedOf(person: Person): SearchRecord | null {
	const record = searchRecordOf(person.id, person, person.known);
	return record && { ...record, side: sideOf(person) };
}

/**
 * The people whom a matcher holds, by id, and at hand in the ways in which they are compared: who
 * is on which side, whose name nobody knows, whom an event befell. Kept as they come and go, so
 * that nothing walks through the register, which is long, to find them.
 */
export class Register extends Map<string, Person> {
	readonly #sides = new Groups<number>();
	readonly #nameless = new Groups<number>();
	readonly #events = new Groups<string>();

	override set(id: string, person: Person): this {
		this.delete(id);
		this.#sides.add(sideOf(person), person);
		if (indexedOf(person) === null) this.#nameless.add(sideOf(person), person);
		if (person.known.event) this.#events.add(person.known.event, person);
		return super.set(id, person);
	}

	override delete(id: string): boolean {
		const person = this.get(id);
		if (!person) return false;
		this.#sides.remove(sideOf(person), id);
		this.#nameless.remove(sideOf(person), id);
		if (person.known.event) this.#events.remove(person.known.event, id);
		return super.delete(id);
	}

	override clear(): void {
		this.#sides.clear();
		this.#nameless.clear();
		this.#events.clear();
		super.clear();
	}

	/** Everyone on the other side of a record, open or not. */
	across(one: Side): ReadonlyMap<string, Person> {
		return this.#sides.of(sideAcross(one));
	}

	/** Those on the other side whose name nobody knows, or in no letter. */
	namelessAcross(one: Side): ReadonlyMap<string, Person> {
		return this.#nameless.of(sideAcross(one));
	}

	/** Whom an event befell, of both sides. */
	inEvent(event: string): ReadonlyMap<string, Person> {
		return this.#events.of(event);
	}

	/** How many an event befell, by its id. */
	eventSizes(): Map<string, number> {
		return this.#events.sizes();
	}
}

type Side = Pick<Held, 'kind' | 'drill'>;

function sideOf({ kind, drill }: Side): number {
	return (kind === 'missing' ? 1 : 2) + (drill ? 2 : 0);
}

export function sideAcross({ kind, drill }: Side): number {
	return sideOf({ kind: kind === 'missing' ? 'dead' : 'missing', drill });
}

/** People by something that they share. */
class Groups<Key> {
	readonly #groups = new Map<Key, Map<string, Person>>();

	add(key: Key, person: Person): void {
		const group = this.#groups.get(key) ?? new Map<string, Person>();
		this.#groups.set(key, group.set(person.id, person));
	}

	remove(key: Key, id: string): void {
		const group = this.#groups.get(key);
		group?.delete(id);
		if (group?.size === 0) this.#groups.delete(key);
	}

	of(key: Key): ReadonlyMap<string, Person> {
		return this.#groups.get(key) ?? NOBODY;
	}

	sizes(): Map<Key, number> {
		return new Map([...this.#groups].map(([key, group]) => [key, group.size]));
	}

	clear(): void {
		this.#groups.clear();
	}
}

const NOBODY: ReadonlyMap<string, Person> = new Map();
