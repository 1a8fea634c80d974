import { bornMonth, epochDay } from './born-months.ts';
import { otherReadings, romanise } from './fold-name.ts';
import type { Kernel } from './kernel/load-kernel.ts';
import {
	HEADER,
	LONGEST_NAME,
	MOST_NAMES,
	NAME,
	NAMES_PER_SEGMENT,
	OTHER_SCRIPT,
	PERSON,
	SIGNATURES,
	UNKNOWN_DAY,
} from './layout.ts';
import type { SearchRecord, Sex } from './search-record.ts';
import type { Views } from './shared-memory.ts';

export const SEXES: readonly (Sex | undefined)[] = [undefined, 'female', 'male', 'other'];

type Form = { name: string; spoken: string | undefined; from: number; until: number };

/** Each writer fills segments and stretches of its own, so writers never wait for each other. */
export class IndexWriter {
	readonly #views: Views;
	readonly #kernel: Kernel;
	readonly #scratch: number;
	#segment = { number: -1, address: 0 };
	#used = NAMES_PER_SEGMENT;
	#stretch = { at: 0, end: 0 };

	constructor(views: Views, kernel: Kernel) {
		this.#views = views;
		this.#kernel = kernel;
		this.#scratch = views.take(4096);
	}

	/** Writes one person; the address, or 0 if no name of theirs has a letter to search by. */
	write(record: SearchRecord): number {
		const views = this.#views;
		const id = Buffer.from(record.id);
		const origin = Buffer.from(record.origin ?? '').subarray(0, 255);
		const place = Buffer.from(record.lastSeen ?? '').subarray(0, 255);
		const person = this.#take(PERSON.size + id.length + origin.length + place.length, 4);
		const names = this.#writeNames(record, person);
		if (names === 0) return 0;
		const from = record.birth ? epochDay(record.birth.from) : UNKNOWN_DAY;
		const until = record.birth ? epochDay(record.birth.to) : UNKNOWN_DAY;
		const first = this.#segment.number * NAMES_PER_SEGMENT + this.#used - names;
		views.u32[(person + PERSON.firstName) / 4] = first;
		views.bytes[person + PERSON.names] = names;
		views.bytes[person + PERSON.sex] = Math.max(0, SEXES.indexOf(record.sex));
		views.buffer.writeUInt16LE(id.length, person + PERSON.id);
		views.i32[(person + PERSON.bornFrom) / 4] = from;
		views.i32[(person + PERSON.bornUntil) / 4] = until;
		views.bytes[person + PERSON.origin] = origin.length;
		views.bytes[person + PERSON.place] = place.length;
		views.bytes.set(id, person + PERSON.size);
		views.bytes.set(origin, person + PERSON.size + id.length);
		views.bytes.set(place, person + PERSON.size + id.length + origin.length);
		this.#announce(names);
		return person;
	}

	#writeNames(record: SearchRecord, person: number): number {
		if (this.#used + MOST_NAMES > NAMES_PER_SEGMENT) {
			this.#segment = this.#views.takeSegment();
			this.#used = 0;
		}
		const { birth } = record;
		const born = birth ? [bornMonth(birth.from), bornMonth(birth.to)] : [0, 0];
		let written = 0;
		for (const name of record.names) {
			for (const spoken of [undefined, ...otherReadings(name)]) {
				if (written === MOST_NAMES) break;
				const form = { name, spoken, from: born[0] ?? 0, until: born[1] ?? 0 };
				if (this.#writeName(form, person)) written += 1;
			}
		}
		return written;
	}

	/** @param spoken how a name in another script is read, if not plainly */
	#writeName({ name, spoken, from, until }: Form, person: number): boolean {
		const views = this.#views;
		const scratch = this.#scratch;
		// Three bytes for a letter at most, and twice that romanised, fits into the scratch.
		const cut = name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : name;
		const bytes = views.buffer.write(cut, scratch, 1024, 'utf8');
		const folded = scratch + 1024;
		let length = this.#kernel.fold(scratch, bytes, folded);
		let [flags, written] = [0, 0];
		if (length < 0) {
			const { text, otherScript } = romanise(cut);
			const size = views.buffer.write(spoken ?? text, scratch + 2048, 1024, 'latin1');
			length = this.#kernel.fold(scratch + 2048, size, folded);
			flags = otherScript ? OTHER_SCRIPT : 0;
			written = bytes;
		}
		if (length <= 0) return false;
		length = Math.min(length, LONGEST_NAME);
		const text = this.#take(length + written, 1);
		const { bytes: memory, u32, buffer } = this.#views;
		memory.copyWithin(text, folded, folded + length);
		if (written > 0) memory.copyWithin(text + length, scratch, scratch + written);
		const { address } = this.#segment;
		const record = address + SIGNATURES + this.#used * NAME.size;
		u32[(record + NAME.person) / 4] = person;
		u32[(record + NAME.text) / 4] = text;
		memory[record + NAME.length] = length;
		memory[record + NAME.flags] = flags;
		buffer.writeUInt16LE(from, record + NAME.bornFrom);
		buffer.writeUInt16LE(until, record + NAME.bornUntil);
		buffer.writeUInt16LE(written, record + NAME.written);
		this.#kernel.sign(text, length, scratch + 3072, scratch + 3328);
		this.#kernel.place(scratch + 3072, address, this.#used);
		this.#count(scratch + 3072);
		this.#used += 1;
		return true;
	}

	/** A sample is enough to know which letters are rare. */
	#count(signature: number): void {
		const { u32, bytes } = this.#views;
		const seen = Atomics.load(u32, HEADER.names / 4);
		if (seen > SAMPLE && this.#used % 64 !== 0) return;
		for (let bit = 0; bit < 128; bit += 1) {
			if (((bytes[signature + (bit >> 3)] ?? 0) >> (bit & 7)) & 1) {
				Atomics.add(u32, HEADER.bits / 4 + bit, 1);
			}
		}
		Atomics.add(u32, HEADER.bits / 4 + 128, 1);
	}

	#announce(names: number): void {
		const { u32 } = this.#views;
		Atomics.add(u32, HEADER.names / 4, names);
		Atomics.store(u32, HEADER.directory / 4 + this.#segment.number * 2 + 1, this.#used);
	}

	#take(bytes: number, align: number): number {
		let at = Math.ceil(this.#stretch.at / align) * align;
		if (at + bytes > this.#stretch.end) {
			at = this.#views.take(STRETCH);
			this.#stretch = { at, end: at + STRETCH };
		}
		this.#stretch.at = at + bytes;
		return at;
	}
}

const STRETCH = 1 << 20;
const SAMPLE = 100_000;
