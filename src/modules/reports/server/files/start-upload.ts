import { z } from 'zod';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { fromBase64url } from '../base64url.ts';
import { files } from '../file-tables.ts';
import { houseOf, todayAt } from '../house.ts';
import { recipient, sealedBytes } from '../sealed-bytes.ts';
import type { Share } from '../share-watch.ts';
import { hasRoom } from './upload-room.ts';

export const UPLOAD_LIMITS = {
	pieceBytes: 256 * 1024,
	fileBytes: 200 * 1024 * 1024,
} as const;

/** What is told before the first piece: how much is coming, sealed to whom, and sealed: what. */
export const uploadForm = z
	.object({
		recordRecipient: recipient,
		/** A sealed `FileAbout`, base64url. */
		about: sealedBytes(8_000),
		/** Of the sealed file. */
		bytes: z.int().min(1).max(UPLOAD_LIMITS.fileBytes),
		pieces: z.int().min(1),
	})
	.refine(({ bytes, pieces }) => pieces === Math.ceil(bytes / UPLOAD_LIMITS.pieceBytes), {
		path: ['pieces'],
	});

export type UploadProblem = 'reports_problem_upload' | 'reports_problem_upload_full';
export type Upload = { ok: true; id: string } | { ok: false; problem: UploadProblem };

export type UploadHow = {
	now: Temporal.Instant;
	/** How much its sender may still bring; absent where nobody outside sends. */
	share?: Share;
};

/** Begins an upload. Its id is random and known to the sender alone: whoever has it may go on. */
export async function startUpload(
	db: Db,
	input: unknown,
	{ now, share }: UploadHow,
): Promise<Upload> {
	const read = uploadForm.safeParse(input);
	if (!read.success) return { ok: false, problem: 'reports_problem_upload' };
	const { recordRecipient, about, bytes, pieces } = read.data;
	const onDay = todayAt(await houseOf(db), now);
	if (share && !share.upload(recordRecipient)) return full;
	return asActor(db, 'service:intake', async (tx) => {
		if (!(await hasRoom(tx, { bytes, recordRecipient }))) return full;
		const id: string = newId<'file'>();
		const sealedAbout = fromBase64url(about);
		await tx.insert(files).values({ id, recordRecipient, sealedAbout, bytes, pieces, onDay });
		return { ok: true, id };
	});
}

const full = { ok: false, problem: 'reports_problem_upload_full' } as const;
