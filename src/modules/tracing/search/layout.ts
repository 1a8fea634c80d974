/**
 * How the shared memory is cut, in bytes. The same numbers stand in kernel/scan.as.
 *
 * First 64 KiB: how much is given out, how many segments there are, one counter for each running
 * query, in how many names each bit of the signatures is set, and where each segment lies.
 */
export const HEADER = {
	givenOut: 0,
	segments: 4,
	names: 8,
	/** Fewer than this many queries run at once; each counter says which segment is next. */
	turns: 1024,
	turnCount: 256,
	/** 128 counters, one for each bit. */
	bits: 2048,
	/** Pairs {address u32, names in it u32}. */
	directory: 4096,
	size: 65_536,
} as const;

export const MOST_SEGMENTS = (HEADER.size - HEADER.directory) / 8;

/** So many names lie in one segment: signatures first, in columns of sixteen, then a record each. */
export const NAMES_PER_SEGMENT = 16_384;
export const SIGNATURES = NAMES_PER_SEGMENT * 16;
/**
 * The names of a segment are of one script, whose number (`SCRIPTS`) stands at its end, and of
 * people on one side, which stands behind it.
 */
export const SEGMENT_SCRIPT = NAMES_PER_SEGMENT * 32;
export const SEGMENT_SIDE = SEGMENT_SCRIPT + 4;
export const SEGMENT_BYTES = SEGMENT_SCRIPT + 16;

/** One name in its segment. `written` is how many bytes of the original follow the folded text. */
export const NAME = {
	person: 0,
	text: 4,
	length: 8,
	flags: 9,
	bornFrom: 10,
	bornUntil: 12,
	written: 14,
	size: 16,
} as const;

/** Set in `flags` when the name was written in another script than Latin. */
export const OTHER_SCRIPT = 1;

/** One person; the numbers of the names (u32) and the bytes of id, origin and place follow. Days count from 1970, `UNKNOWN` if not. */
export const PERSON = {
	bornFrom: 0,
	bornUntil: 4,
	id: 8,
	names: 10,
	sex: 11,
	origin: 12,
	place: 13,
	size: 16,
} as const;

export const UNKNOWN_DAY = -2_147_483_648;

export const MOST_NAMES = 16;
export const LONGEST_NAME = 240;

/** Where the bytes of a person's id begin, after the numbers of their names. */
export function idAt(bytes: Uint8Array, person: number): number {
	return person + PERSON.size + (bytes[person + PERSON.names] ?? 0) * 4;
}
