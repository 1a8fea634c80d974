import { isoDay } from './born-months.ts';
import { SEXES } from './index-writer.ts';
import { idAt, NAME, PERSON, UNKNOWN_DAY } from './layout.ts';
import type { Days, Sex } from './search-record.ts';
import type { Views } from './shared-memory.ts';

/** What stands in the index about a person, without their names. */
export type IndexedPerson = {
	id: string;
	birth?: Days;
	sex?: Sex;
	origin?: string;
	lastSeen?: string;
};

/** Null if the person was taken out in the meantime. */
export function readPerson(views: Views, person: number): IndexedPerson | null {
	const { bytes, i32, buffer } = views;
	const idLength = buffer.readUInt16LE(person + PERSON.id);
	if (idLength === 0) return null;
	const begin = idAt(bytes, person);
	const originAt = begin + idLength;
	const placeAt = originAt + (bytes[person + PERSON.origin] ?? 0);
	const end = placeAt + (bytes[person + PERSON.place] ?? 0);
	const from = i32[(person + PERSON.bornFrom) / 4] ?? UNKNOWN_DAY;
	const until = i32[(person + PERSON.bornUntil) / 4] ?? UNKNOWN_DAY;
	const sex = SEXES[bytes[person + PERSON.sex] ?? 0];
	return {
		id: buffer.toString('utf8', begin, originAt),
		...(from !== UNKNOWN_DAY && { birth: { from: isoDay(from), to: isoDay(until) } }),
		...(sex && { sex }),
		...(placeAt > originAt && { origin: buffer.toString('utf8', originAt, placeAt) }),
		...(end > placeAt && { lastSeen: buffer.toString('utf8', placeAt, end) }),
	};
}

/** The name as it was written if it has other letters than a–z, else folded. */
export function readName(views: Views, record: number): string {
	const { bytes, buffer, u32 } = views;
	const text = u32[(record + NAME.text) / 4] ?? 0;
	const length = bytes[record + NAME.length] ?? 0;
	const written = buffer.readUInt16LE(record + NAME.written);
	if (written === 0) return buffer.toString('latin1', text, text + length);
	return buffer.toString('utf8', text + length, text + length + written);
}
