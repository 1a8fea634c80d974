import { createHash } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { files, pieces } from '../file-tables.ts';
import { houseOf, todayAt } from '../house.ts';
import type { Share } from '../share-watch.ts';
import { recordCustody } from './record-custody.ts';
import { UPLOAD_LIMITS, type UploadHow, type UploadProblem } from './start-upload.ts';
import { hasDisk, hasRoom } from './upload-room.ts';

export type PieceAnswer =
	| { ok: true; complete: boolean }
	| { ok: false; problem: UploadProblem | 'reports_problem_piece' | 'reports_problem_upload_gone' };

export type Piece = {
	id: string;
	/** From 0. */
	number: number;
	bytes: Uint8Array;
	/** Hex, as the sender computed it: a piece that was cut or changed on its way is sent again. */
	sha256: string;
};

/** Keeps one piece. The same piece again changes nothing; pieces come in any order. */
export async function putPiece(
	db: Db,
	{ id, number, bytes, sha256 }: Piece,
	{ now, share }: UploadHow,
): Promise<PieceAnswer> {
	const fileId = asId<'file'>(id);
	if (!fileId) return { ok: false, problem: 'reports_problem_upload_gone' };
	if (createHash('sha256').update(bytes).digest('hex') !== sha256.toLowerCase()) {
		return { ok: false, problem: 'reports_problem_piece' };
	}
	const today = todayAt(await houseOf(db), now);
	return asActor(db, 'service:intake', async (tx) => {
		const [file] = await tx.select().from(files).where(eq(files.id, fileId)).for('update');
		if (!file) return { ok: false, problem: 'reports_problem_upload_gone' };
		if (bytes.length !== lengthOf(number, file))
			return { ok: false, problem: 'reports_problem_upload' };
		if (file.sha256) return { ok: true, complete: true };
		const here = and(eq(pieces.fileId, fileId), eq(pieces.number, number));
		if ((await tx.$count(pieces, here)) > 0) return { ok: true, complete: false };
		if (!(await mayCome(tx, file, bytes.length, share))) {
			return { ok: false, problem: 'reports_problem_upload_full' };
		}
		await tx.insert(pieces).values({ fileId, number, sha256, bytes }).onConflictDoNothing();
		const count = await tx.$count(pieces, eq(pieces.fileId, fileId));
		if (count < file.pieces) return { ok: true, complete: false };
		const whole = await hashOfPieces(tx, fileId, file.pieces);
		await tx.update(files).set({ sha256: whole }).where(eq(files.id, fileId));
		if (file.reportId) {
			await recordCustody(tx, { ...file, reportId: file.reportId, sha256: whole }, today);
		}
		return { ok: true, complete: true };
	});
}

async function mayCome(
	tx: Tx,
	{ reportId, recordRecipient }: typeof files.$inferSelect,
	bytes: number,
	share: Share | undefined,
): Promise<boolean> {
	if (share && !share.file(recordRecipient, bytes)) return false;
	return reportId ? hasDisk(bytes) : hasRoom(tx, { bytes, recordRecipient });
}

/** -1 for a number that is none of this file's. */
function lengthOf(number: number, file: { bytes: number; pieces: number }): number {
	if (!Number.isInteger(number) || number < 0 || number >= file.pieces) return -1;
	const { pieceBytes } = UPLOAD_LIMITS;
	return number < file.pieces - 1 ? pieceBytes : file.bytes - pieceBytes * (file.pieces - 1);
}

/** A few pieces at a time: a large file must not lie in memory as a whole. */
async function hashOfPieces(tx: Tx, fileId: string, count: number): Promise<string> {
	const hash = createHash('sha256');
	for (let from = 0; from < count; from += 16) {
		const some = await tx
			.select({ bytes: pieces.bytes })
			.from(pieces)
			.where(eq(pieces.fileId, fileId))
			.orderBy(asc(pieces.number))
			.offset(from)
			.limit(16);
		for (const { bytes } of some) hash.update(bytes);
	}
	return hash.digest('hex');
}
