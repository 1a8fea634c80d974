/**
 * Why the first bytes of a file are no table of text, and what its owner can do; null if they may
 * be one. A zero byte stands in no text but UTF-16 and UTF-32.
 *
 * @param encoding as the person gave it
 */
export function refusedBytes(start: Buffer, encoding?: string): Refused | null {
	const known = FORMATS.find(([magic]) => start.subarray(0, magic.length).equals(magic));
	if (known) return { reason: known[1] };
	if (encoding || marked(start)) return null;
	const zero = start.indexOf(0);
	if (zero < 0) return null;
	if (endsLines(start, (at) => at % 2 === 0 && start[at + 1] === 0)) return looksLike('utf-16le');
	if (endsLines(start, (at) => at % 2 === 1 && start[at - 1] === 0)) return looksLike('utf-16be');
	const row = start.subarray(0, zero).filter((byte) => byte === LF).length + 1;
	return {
		row,
		reason: 'holds a zero byte, which no text has; take it out, or save the file anew',
	};
}

export type Refused = { reason: string; row?: number };

const [LF, CR] = [10, 13];

/** In UTF-16 the signs that end a line have their zero always on the same side. */
function endsLines(start: Buffer, inPair: (at: number) => boolean): boolean {
	const ends = [...start.keys()].filter((at) => start[at] === LF || start[at] === CR);
	const paired = ends.filter(inPair).length;
	return ends.length > 0 ? paired * 2 > ends.length : zerosOnOneSide(start, inPair);
}

/** Of a header alone: every other byte of its Latin letters is zero. */
function zerosOnOneSide(start: Buffer, inPair: (at: number) => boolean): boolean {
	const paired = [...start.keys()].filter((at) => start[at] !== 0 && inPair(at)).length;
	return paired * 4 > start.length;
}

const FORMATS: readonly (readonly [Buffer, string])[] = [
	[Buffer.from('PK\u0003\u0004'), 'is a spreadsheet or a zip; save it as CSV in UTF-8'],
	[Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'is an old spreadsheet; save it as CSV in UTF-8'],
	[Buffer.from([0x1f, 0x8b]), 'is packed with gzip; unpack it first'],
	[Buffer.from([0xff, 0xfe, 0, 0]), 'is in UTF-32; save it as CSV in UTF-8'],
];

function marked(start: Buffer): boolean {
	const mark = start.length < 2 ? 0 : start.readUInt16BE(0);
	return mark === 0xfffe || mark === 0xfeff;
}

function looksLike(encoding: string): Refused {
	return {
		reason: `looks like ${encoding.toUpperCase()} without the mark that says so; name it: --encoding ${encoding}`,
	};
}
