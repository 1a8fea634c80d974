import { createHash } from 'node:crypto';
import type { Db } from '#foundations/db/server/index.ts';
import { sealBytes } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { sealJson } from '../sealed-json.ts';
import { toBase64url } from './base64url.ts';
import { putPiece } from './put-piece.ts';
import { startUpload, type Upload, UPLOAD_LIMITS } from './start-upload.ts';

export type ReceivedFile = { name: string; type: string; bytes: Uint8Array };

/**
 * A whole file from a page without scripts: sealed in memory, then kept like any other upload.
 *
 * @param recordRecipient of the keys that ride in the preview form, so that the report which is
 * sent afterwards can open it
 */
export async function receiveFile(
	db: Db,
	recordRecipient: string,
	file: ReceivedFile,
	{ now }: { now: Temporal.Instant },
): Promise<Upload> {
	const about = { name: nameOf(file.name), type: file.type.slice(0, 200), bytes: file.bytes.length };
	const [sealed, sealedAbout] = await Promise.all([
		sealBytes([recordRecipient], file.bytes),
		sealJson(recordRecipient, about),
	]);
	const pieces = Math.ceil(sealed.length / UPLOAD_LIMITS.pieceBytes);
	const announced = { recordRecipient, about: toBase64url(sealedAbout), bytes: sealed.length, pieces };
	const upload = await startUpload(db, announced, { now });
	if (!upload.ok) return upload;
	for (let number = 0; number < pieces; number += 1) {
		const from = number * UPLOAD_LIMITS.pieceBytes;
		const bytes = sealed.subarray(from, from + UPLOAD_LIMITS.pieceBytes);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const put = await putPiece(db, { id: upload.id, number, bytes, sha256 }, { now });
		if (!put.ok) return { ok: false, problem: 'reports_problem_upload' };
	}
	return upload;
}

/** The last part of a path, without what would break a header or a folder. */
function nameOf(name: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
	const plain = name.toWellFormed().replace(/[\0-\x1f\x7f]/g, '').split(/[\\/]/).at(-1) ?? '';
	return plain.slice(-200) || 'file';
}
