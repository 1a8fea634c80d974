import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { pieces } from '../file-tables.ts';
import { UPLOAD_LIMITS } from './start-upload.ts';

export type Part = { number: number; bytes: Uint8Array; sha256: string };

/** A sealed file cut in pieces, as it is kept. */
export function cut(sealed: Uint8Array): Part[] {
	const { pieceBytes } = UPLOAD_LIMITS;
	return Array.from({ length: Math.ceil(sealed.length / pieceBytes) }, (_, number) => {
		const bytes = sealed.subarray(number * pieceBytes, (number + 1) * pieceBytes);
		return { number, bytes, sha256: sha256Of(bytes) };
	});
}

/**
 * Reads the sealed file once, keeping nothing of it.
 *
 * @throws Refusal when it is not byte for byte what was received
 */
export async function verified(tx: Tx, file: { id: string; sha256: string }): Promise<void> {
	const hash = createHash('sha256');
	for (let from = 0; ; from += SOME) {
		const some = await somePieces(tx, file.id, from);
		for (const bytes of some) hash.update(bytes);
		if (some.length < SOME) break;
	}
	if (hash.digest('hex') !== file.sha256) {
		throw new Refusal('reports.file-changed', { status: 409 });
	}
}

/** So many pieces are read at once: four megabytes. */
export const SOME = 16;

/** The next pieces in order; fewer than `SOME` are the last. */
export async function somePieces(tx: Tx, fileId: string, from: number): Promise<Uint8Array[]> {
	const some = await tx
		.select({ bytes: pieces.bytes })
		.from(pieces)
		.where(eq(pieces.fileId, fileId))
		.orderBy(asc(pieces.number))
		.offset(from)
		.limit(SOME);
	return some.map(({ bytes }) => bytes);
}

export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
