import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { UPLOAD_LIMITS } from './start-upload.ts';
import { pieces } from './tables.ts';

/** A sealed file cut in pieces, as it is kept. */
export function cut(sealed: Uint8Array): { number: number; bytes: Uint8Array; sha256: string }[] {
	const { pieceBytes } = UPLOAD_LIMITS;
	return Array.from({ length: Math.ceil(sealed.length / pieceBytes) }, (_, number) => {
		const bytes = sealed.subarray(number * pieceBytes, (number + 1) * pieceBytes);
		return { number, bytes, sha256: sha256Of(bytes) };
	});
}

/**
 * The sealed file as a whole.
 *
 * @throws Refusal when it is not byte for byte what was received
 */
export async function joined(tx: Tx, file: { id: string; sha256: string }): Promise<Uint8Array> {
	const all = await tx
		.select({ bytes: pieces.bytes })
		.from(pieces)
		.where(eq(pieces.fileId, file.id))
		.orderBy(asc(pieces.number));
	const whole = new Uint8Array(Buffer.concat(all.map(({ bytes }) => bytes)));
	if (sha256Of(whole) !== file.sha256) throw new Refusal('reports.file-changed', { status: 409 });
	return whole;
}

export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
