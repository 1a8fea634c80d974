import { idAt, PERSON } from './layout.ts';
import type { Views } from './shared-memory.ts';

/** Where the persons of one worker lie, by their id: four bytes a place, at most half full. */
export class IdTable {
	readonly #views: Views;
	#places = new Uint32Array(1024);
	#taken = 0;

	constructor(views: Views) {
		this.#views = views;
	}

	insert(id: string, person: number): void {
		if ((this.#taken + 1) * 2 > this.#places.length) this.#grow();
		this.#put(Buffer.from(id), person);
		this.#taken += 1;
	}

	/** Takes out and returns every person that has this id. */
	take(id: string): number[] {
		const bytes = Buffer.from(id);
		const mask = this.#places.length - 1;
		const found: number[] = [];
		for (let at = hash(bytes) & mask; this.#places[at] !== 0; at = (at + 1) & mask) {
			const person = this.#places[at] ?? 0;
			if (person === GONE || !bytes.equals(this.#idOf(person))) continue;
			this.#places[at] = GONE;
			found.push(person);
		}
		return found;
	}

	#idOf(person: number): Buffer {
		const length = this.#views.buffer.readUInt16LE(person + PERSON.id);
		const begin = idAt(this.#views.bytes, person);
		return this.#views.buffer.subarray(begin, begin + length);
	}

	#put(id: Buffer, person: number): void {
		const mask = this.#places.length - 1;
		let at = hash(id) & mask;
		while (this.#places[at] !== 0) at = (at + 1) & mask;
		this.#places[at] = person;
	}

	#grow(): void {
		const old = this.#places.filter((person) => person > GONE);
		// Half of the places may be of people who went: then there is room enough without them.
		const more = old.length * 4 > this.#places.length ? 2 : 1;
		this.#places = new Uint32Array(this.#places.length * more);
		this.#taken = old.length;
		for (const person of old) this.#put(this.#idOf(person), person);
	}
}

/** A place whose person was taken out; the search for another goes on behind it. */
const GONE = 1;

/** FNV-1a, 32 bits. */
function hash(bytes: Uint8Array): number {
	let value = 0x811c9dc5;
	for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193);
	return (value ^ (value >>> 15)) >>> 0;
}
