/**
 * Why the first bytes of a file are no table of text, and what its owner can do; null if they may
 * be one. A zero byte stands in no text but UTF-16 and UTF-32.
 *
 * @param encoding as the person gave it
 */
export function refusedBytes(start: Buffer, encoding?: string): string | null {
	const known = FORMATS.find(([magic]) => start.subarray(0, magic.length).equals(magic));
	if (known) return known[1];
	if (encoding || marked(start)) return null;
	const sides = [0, 0];
	for (const [at, byte] of start.entries())
		if (byte === 0) sides[at & 1] = (sides[at & 1] ?? 0) + 1;
	const [even = 0, odd = 0] = sides;
	if (even + odd === 0) return null;
	// In UTF-16 the commas, digits and line ends have their zero always on the same side.
	if (even * 10 < odd) return looksLike('utf-16le');
	if (odd * 10 < even) return looksLike('utf-16be');
	return 'is no text: it holds zero bytes; save it anew as CSV in UTF-8';
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

function looksLike(encoding: string): string {
	return `looks like ${encoding.toUpperCase()} without the mark that says so; name it: --encoding ${encoding}`;
}
