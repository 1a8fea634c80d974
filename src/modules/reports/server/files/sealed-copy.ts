import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sealStream } from '#foundations/sealing/index.ts';
import { cut, type Part, sha256Of } from './keep-pieces.ts';
import { UPLOAD_LIMITS } from './start-upload.ts';

/** A sealed copy that waits to be kept, in memory or in a folder that is in memory. */
export type SealedCopy = {
	bytes: number;
	/** Hex, of all of it. */
	sha256: string;
	parts(): AsyncIterable<Part>;
};

export function sealedInMemory(sealed: Uint8Array): SealedCopy {
	return {
		bytes: sealed.length,
		sha256: sha256Of(sealed),
		async *parts() {
			yield* cut(sealed);
		},
	};
}

/**
 * Seals the file at `path` beside it, a few bytes at a time, and hands it on.
 *
 * @param take is given the sealed copy and the size of what was sealed
 */
export async function sealedFile<Kept>(
	path: string,
	recipient: string,
	take: (sealed: SealedCopy, size: number) => Promise<Kept>,
): Promise<Kept> {
	const { size } = await stat(path);
	const beside = `${path}.age`;
	const source = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>;
	const hash = createHash('sha256');
	let bytes = 0;
	await pipeline(
		(await sealStream([recipient], source)) as unknown as AsyncIterable<Uint8Array>,
		async function* (parts: AsyncIterable<Uint8Array>) {
			for await (const part of parts) {
				hash.update(part);
				bytes += part.length;
				yield part;
			}
		},
		createWriteStream(beside, { mode: 0o600 }),
	);
	return take({ bytes, sha256: hash.digest('hex'), parts: () => partsOf(beside) }, size);
}

async function* partsOf(path: string): AsyncIterable<Part> {
	const { pieceBytes: highWaterMark } = UPLOAD_LIMITS;
	let number = 0;
	// A file is read in blocks of exactly this size, but for its end.
	for await (const read of createReadStream(path, { highWaterMark })) {
		const bytes = new Uint8Array(read as Buffer);
		yield { number, bytes, sha256: sha256Of(bytes) };
		number += 1;
	}
}
