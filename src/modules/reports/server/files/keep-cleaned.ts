import { and, eq } from 'drizzle-orm';
import { newId } from '#foundations/ids/index.ts';
import type { AtDesk } from '../at-the-desk.ts';
import { files, pieces } from '../file-tables.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import type { CleanedCopy } from './make-cleaned.ts';
import { UPLOAD_LIMITS } from './start-upload.ts';

/**
 * Keeps the copy beside its original, once: two members may have asked at the same time.
 *
 * @returns the id of the copy that is there now
 */
export async function keepCleaned(
	desk: AtDesk,
	original: typeof files.$inferSelect,
	{ sealed, sealedAbout }: CleanedCopy,
): Promise<string> {
	const { tx, report, today } = desk;
	const copies = and(eq(files.reportId, report.id), eq(files.cleanedOf, original.id));
	const [there] = await tx.select({ id: files.id }).from(files).where(copies);
	if (there) return there.id;
	const id: string = newId<'file'>();
	const { bytes, sha256 } = sealed;
	await tx.insert(files).values({
		...{ id, sha256, reportId: report.id, recordRecipient: original.recordRecipient },
		...{ sealedAbout, bytes, pieces: Math.ceil(bytes / UPLOAD_LIMITS.pieceBytes) },
		...{ onDay: today, cleanedOf: original.id },
	});
	for await (const part of sealed.parts()) await tx.insert(pieces).values({ fileId: id, ...part });
	await noteDeskAct(desk, {
		kind: 'reports.file-cleaned',
		facts: { file: original.id, copy: id },
		sealedHash: sha256,
	});
	return id;
}
