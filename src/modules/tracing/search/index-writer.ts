import { bornMonth, epochDay } from './born-months.ts';
import { otherReadings, romanise } from './fold-name.ts';
import type { Kernel } from './kernel/load-kernel.ts';
import {
	HEADER,
	idAt,
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

type Form = {
	name: string;
	spoken: string | undefined;
	from: number;
	until: number;
	side: number;
};
/** Where the next name in one script goes, of somebody on one side. */
type Place = { number: number; address: number; used: number };

/** Each writer fills segments and stretches of its own, so writers never wait for each other. */
export class IndexWriter {
	readonly #views: Views;
	readonly #kernel: Kernel;
	readonly #scratch: number;
	readonly #places = new Map<string, Place>();
	#stretch = { at: 0, end: 0 };
	#written = 0;

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
		const forms = formsOf(record);
		const bytes = id.length + origin.length + place.length;
		const person = this.#take(PERSON.size + forms.length * 4 + bytes, 4);
		const touched = new Set<Place>();
		let names = 0;
		for (const form of forms) {
			const written = this.#writeName(form, person);
			if (!written) continue;
			const name = written.number * NAMES_PER_SEGMENT + written.used - 1;
			views.u32[(person + PERSON.size) / 4 + names] = name;
			touched.add(written);
			names += 1;
		}
		if (names === 0) return 0;
		const from = record.birth ? epochDay(record.birth.from) : UNKNOWN_DAY;
		const until = record.birth ? epochDay(record.birth.to) : UNKNOWN_DAY;
		views.bytes[person + PERSON.names] = names;
		views.bytes[person + PERSON.sex] = Math.max(0, SEXES.indexOf(record.sex));
		views.buffer.writeUInt16LE(id.length, person + PERSON.id);
		views.i32[(person + PERSON.bornFrom) / 4] = from;
		views.i32[(person + PERSON.bornUntil) / 4] = until;
		views.bytes[person + PERSON.origin] = origin.length;
		views.bytes[person + PERSON.place] = place.length;
		const begin = idAt(views.bytes, person);
		views.bytes.set(id, begin);
		views.bytes.set(origin, begin + id.length);
		views.bytes.set(place, begin + id.length + origin.length);
		this.#announce(names, touched);
		return person;
	}

	/** Where it was written; null if it has no letter. */
	#writeName({ name, spoken, from, until, side }: Form, person: number): Place | null {
		const views = this.#views;
		const scratch = this.#scratch;
		// Three bytes for a letter at most, and twice that romanised, fits into the scratch.
		const cut = name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : name;
		const bytes = views.buffer.write(cut, scratch, 1024, 'utf8');
		const folded = scratch + 1024;
		let length = this.#kernel.fold(scratch, bytes, folded);
		let [script, written] = [0, 0];
		if (length < 0) {
			const romanised = romanise(cut);
			const size = views.buffer.write(spoken ?? romanised.text, scratch + 2048, 1024, 'latin1');
			length = this.#kernel.fold(scratch + 2048, size, folded);
			script = romanised.script;
			written = bytes;
		}
		if (length <= 0) return null;
		const place = this.#placeFor(script, side);
		length = Math.min(length, LONGEST_NAME);
		const text = this.#take(length + written, 1);
		const { bytes: memory, u32, buffer } = this.#views;
		memory.copyWithin(text, folded, folded + length);
		if (written > 0) memory.copyWithin(text + length, scratch, scratch + written);
		const record = place.address + SIGNATURES + place.used * NAME.size;
		u32[(record + NAME.person) / 4] = person;
		u32[(record + NAME.text) / 4] = text;
		memory[record + NAME.length] = length;
		memory[record + NAME.flags] = script === 0 ? 0 : OTHER_SCRIPT;
		buffer.writeUInt16LE(from, record + NAME.bornFrom);
		buffer.writeUInt16LE(until, record + NAME.bornUntil);
		buffer.writeUInt16LE(written, record + NAME.written);
		this.#kernel.sign(text, length, scratch + 3072, scratch + 3328);
		this.#kernel.place(scratch + 3072, place.address, place.used);
		this.#count(scratch + 3072);
		place.used += 1;
		return place;
	}

	#placeFor(script: number, side: number): Place {
		const open = this.#places.get(`${script} ${side}`);
		if (open && open.used < NAMES_PER_SEGMENT) return open;
		const place = { ...this.#views.takeSegment(script, side), used: 0 };
		this.#places.set(`${script} ${side}`, place);
		return place;
	}

	/** A sample is enough to know which letters are rare. */
	#count(signature: number): void {
		const { u32, bytes } = this.#views;
		const seen = Atomics.load(u32, HEADER.names / 4);
		this.#written += 1;
		if (seen > SAMPLE && this.#written % 64 !== 0) return;
		for (let bit = 0; bit < 128; bit += 1) {
			if (((bytes[signature + (bit >> 3)] ?? 0) >> (bit & 7)) & 1) {
				Atomics.add(u32, HEADER.bits / 4 + bit, 1);
			}
		}
		Atomics.add(u32, HEADER.bits / 4 + 128, 1);
	}

	#announce(names: number, touched: ReadonlySet<Place>): void {
		const { u32 } = this.#views;
		Atomics.add(u32, HEADER.names / 4, names);
		for (const { number, used } of touched) {
			Atomics.store(u32, HEADER.directory / 4 + number * 2 + 1, used);
		}
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

/** A name in Han characters lies in the index as each of the languages reads it. */
function formsOf({ names, birth, side = 0 }: SearchRecord): Form[] {
	const from = birth ? bornMonth(birth.from) : 0;
	const until = birth ? bornMonth(birth.to) : 0;
	return names
		.filter((name) => name.trim() !== '')
		.slice(0, MOST_NAMES)
		.flatMap((name) =>
			[undefined, ...otherReadings(name)].map((spoken) => ({ name, spoken, from, until, side })),
		)
		.slice(0, MOST_NAMES);
}
