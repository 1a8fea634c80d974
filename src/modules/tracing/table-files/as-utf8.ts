import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Copies a text file into UTF-8. The copy holds what the file held: its maker removes it. */
export async function asUtf8(from: string, to: string, encoding: string): Promise<void> {
	const decoder = new TextDecoder(encoding);
	const decode = new Transform({
		transform: (bytes, _, done) => done(null, decoder.decode(bytes, { stream: true })),
		flush: (done) => done(null, decoder.decode()),
	});
	await pipeline(createReadStream(from), decode, createWriteStream(to, { mode: 0o600 }));
}
