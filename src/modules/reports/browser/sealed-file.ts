/**
 * A file on its way: sealed on this device as soon as it is added, then brought in pieces that can
 * be brought again, until all are there.
 */
import { base64, base64urlnopad } from '@scure/base';
import { newId } from '#foundations/ids/index.ts';
import { sealStream } from '#foundations/sealing/index.ts';
import { sealJson } from '../sealed-json.ts';
import { ask } from './api.ts';
import { patiently, WillNotDo } from './patience.ts';

export type SealedFile = {
	/** On this device only. */
	key: string;
	name: string;
	/** Sealed name, type and size, base64url. */
	about: string;
	sealed: Blob;
	/** Once the upload has begun. */
	uploadId?: string;
};

/** Bytes of a piece; the server takes no other size. */
export const pieceBytes = 256 * 1024;

/** Bytes before sealing, which adds less than a mebibyte to what the server takes at most. */
export const largestFile = 199 * 1024 * 1024;

export async function sealFile(file: File, recipient: string): Promise<SealedFile> {
	const about = { name: file.name, type: file.type, bytes: file.size };
	const [stream, sealedAbout] = await Promise.all([
		sealStream([recipient], file.stream()),
		sealJson(recipient, about),
	]);
	return {
		key: newId<'file'>(),
		name: file.name,
		about: base64urlnopad.encode(sealedAbout),
		sealed: await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob(),
	};
}

/** How many pieces a sealed file has; an age file is never empty. */
export function piecesOf(bytes: number): number {
	return Math.ceil(bytes / pieceBytes);
}

/** From piece `have` of `all`, the numbers that are still missing. */
export function missingPieces(all: number, have: readonly number[]): number[] {
	return Array.from({ length: all }, (_, number) => number).filter((n) => !have.includes(n));
}

export type Going = { sent(bytes: number): void; waiting(): void; begun(uploadId: string): void };

/**
 * Brings the file, or what is missing of it, and returns the id of the upload.
 *
 * @throws WillNotDo when the server will not have it
 */
export async function bringFile(
	file: SealedFile,
	recipient: string,
	going: Going,
): Promise<string> {
	const pieces = piecesOf(file.sealed.size);
	const start = () =>
		ask<{ id: string }>('POST', '/uploads', {
			recordRecipient: recipient,
			about: file.about,
			bytes: file.sealed.size,
			pieces,
		});
	const patience = { attempts: 40, waiting: going.waiting };
	let have = file.uploadId ? await here(file.uploadId, patience) : null;
	if (!have || !file.uploadId) {
		file.uploadId = (await patiently(start, patience)).id;
		have = [];
	}
	const id = file.uploadId;
	going.begun(id);
	going.sent(Math.min(have.length * pieceBytes, file.sealed.size));
	for (const number of missingPieces(pieces, have)) {
		const piece = file.sealed.slice(number * pieceBytes, (number + 1) * pieceBytes);
		const bytes = new Uint8Array(await piece.arrayBuffer());
		await patiently(() => bringPiece(id, number, bytes), patience);
		going.sent(bytes.length);
	}
	return id;
}

async function here(
	id: string,
	patience: { attempts: number; waiting: () => void },
): Promise<number[] | null> {
	try {
		return (await patiently(() => ask<{ have: number[] }>('GET', `/uploads/${id}`), patience)).have;
	} catch (problem) {
		if (problem instanceof WillNotDo) return null;
		throw problem;
	}
}

async function bringPiece(
	id: string,
	number: number,
	bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
	const digest = base64.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
	await ask('PUT', `/uploads/${id}/pieces/${number}`, bytes, {
		'content-digest': `sha-256=:${digest}:`,
	});
}
