import { IdTable } from './id-table.ts';
import { IndexWriter } from './index-writer.ts';
import type { Kernel } from './kernel/load-kernel.ts';
import { HEADER, idAt, NAMES_PER_SEGMENT, PERSON } from './layout.ts';
import type { SearchRecord } from './search-record.ts';
import type { Views } from './shared-memory.ts';

/** The part of the index that one worker writes; every worker reads all parts. */
export class HeldIndex {
	readonly #views: Views;
	readonly #kernel: Kernel;
	readonly #writer: IndexWriter;
	readonly #ids: IdTable;

	constructor(views: Views, kernel: Kernel) {
		this.#views = views;
		this.#kernel = kernel;
		this.#writer = new IndexWriter(views, kernel);
		this.#ids = new IdTable(views);
	}

	/**
	 * Writes a person, then overwrites whoever had this id before: a search in between finds one of
	 * them or both, never nobody. Returns by how many people there are more.
	 */
	put(record: SearchRecord): number {
		const before = this.#ids.take(record.id);
		const person = this.#writer.write(record);
		if (person !== 0) this.#ids.insert(record.id, person);
		for (const old of before) this.#erase(old);
		return (person === 0 ? 0 : 1) - before.length;
	}

	/** Overwrites whoever has this id; returns how many there were. */
	remove(id: string): number {
		const persons = this.#ids.take(id);
		for (const person of persons) this.#erase(person);
		return persons.length;
	}

	#erase(person: number): void {
		const { u32, bytes, buffer } = this.#views;
		const names = bytes[person + PERSON.names] ?? 0;
		for (let i = 0; i < names; i += 1) {
			const name = u32[(person + PERSON.size) / 4 + i] ?? 0;
			const { address } = this.#views.segment(Math.floor(name / NAMES_PER_SEGMENT));
			this.#kernel.erase(address, name % NAMES_PER_SEGMENT);
		}
		const texts = (bytes[person + PERSON.origin] ?? 0) + (bytes[person + PERSON.place] ?? 0);
		const length = buffer.readUInt16LE(person + PERSON.id) + texts;
		bytes.fill(0, person, idAt(bytes, person) + length);
		Atomics.sub(u32, HEADER.names / 4, names);
	}
}
