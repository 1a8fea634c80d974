import type { Db } from '#foundations/db/server/index.ts';
import { sealBytes } from '#foundations/sealing/index.ts';
import { cleanText } from '../../clean-text.ts';
import { sealJson } from '../../sealed-json.ts';
import { toBase64url } from '../base64url.ts';
import { cut } from './keep-pieces.ts';
import { putPiece } from './put-piece.ts';
import { startUpload, type Upload, type UploadHow, type UploadProblem } from './start-upload.ts';

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
	how: UploadHow,
): Promise<Upload> {
	const about = {
		name: nameOf(file.name),
		type: file.type.slice(0, 200),
		bytes: file.bytes.length,
	};
	const [sealed, sealedAbout] = await Promise.all([
		sealBytes([recordRecipient], file.bytes),
		sealJson(recordRecipient, about),
	]);
	const parts = cut(sealed);
	const announced = { about: toBase64url(sealedAbout), bytes: sealed.length, pieces: parts.length };
	const upload = await startUpload(db, { recordRecipient, ...announced }, how);
	if (!upload.ok) return upload;
	for (const part of parts) {
		const put = await putPiece(db, { id: upload.id, ...part }, how);
		if (!put.ok) return { ok: false, problem: problemOf(put.problem) };
	}
	return upload;
}

function problemOf(problem: string): UploadProblem {
	const full = problem === 'reports_problem_upload_full';
	return full ? problem : 'reports_problem_upload';
}

/** The last part of a path, without what would break a header or a folder. */
function nameOf(name: string): string {
	const last = cleanText(name)
		.split(/[\\/\n\t]/)
		.at(-1);
	return last?.slice(-200) || 'file';
}
