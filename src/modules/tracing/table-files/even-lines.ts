import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const [LF, CR, QUOTE] = [10, 13, 34];

/**
 * Copies a table of UTF-8 text so that every row ends the same way: lists that were put together
 * from several systems end some rows by a line feed and some by two signs. What stands between
 * quotation marks stays as it is. The copy holds what the file held: its maker removes it.
 *
 * @param blank lines before the header, which are left out
 */
export async function evenLines(
	from: string,
	to: string,
	delimiter: string,
	blank: number,
): Promise<void> {
	const between = delimiter.charCodeAt(0);
	const state = { skip: blank, quoted: false, closed: false, begins: true, after: 0 };
	const even = new Transform({
		transform: (bytes: Buffer, _, done) => done(null, evened(bytes, between, state)),
	});
	await pipeline(createReadStream(from), even, createWriteStream(to, { mode: 0o600 }));
}

type State = {
	skip: number;
	quoted: boolean;
	/** The last sign ended a quotation; a second mark goes on with it. */
	closed: boolean;
	/** The next sign is the first of a cell. */
	begins: boolean;
	after: number;
};

function evened(bytes: Buffer, between: number, state: State): Buffer {
	const out = Buffer.allocUnsafe(bytes.length);
	let length = 0;
	for (const byte of bytes) {
		const second = byte === LF && state.after === CR;
		state.after = state.quoted ? 0 : byte;
		if (second && !state.quoted) continue;
		const ends = !state.quoted && (byte === LF || byte === CR);
		if (state.skip > 0) {
			if (ends) state.skip -= 1;
			continue;
		}
		const was = state.quoted;
		// A mark within a cell that did not begin with one is a sign like others.
		if (byte === QUOTE) state.quoted = !was && (state.begins || state.closed);
		state.closed = was && !state.quoted;
		out[length] = ends ? LF : byte;
		length += 1;
		state.begins = ends || byte === between;
	}
	return out.subarray(0, length);
}
