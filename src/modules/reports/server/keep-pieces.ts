import { createHash } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
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
	const mine = eq(pieces.fileId, file.id);
	const size = sql<string>`coalesce(sum(octet_length(${pieces.bytes})), 0)`;
	const [there] = await tx.select({ size }).from(pieces).where(mine);
	const whole = new Uint8Array(Number(there?.size));
	// A few at a time: all at once, on their way from the database, take four times as much room.
	for (let from = 0, at = 0; at < whole.length; from += SOME) {
		const some = await tx
			.select({ bytes: pieces.bytes })
			.from(pieces)
			.where(mine)
			.orderBy(asc(pieces.number))
			.offset(from)
			.limit(SOME);
		if (some.length === 0) break;
		for (const { bytes } of some) {
			whole.set(bytes, at);
			at += bytes.length;
		}
	}
	if (sha256Of(whole) !== file.sha256) throw new Refusal('reports.file-changed', { status: 409 });
	return whole;
}

const SOME = 16;

export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
