import { eq, max } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Content } from '../content.ts';
import { sealContent } from '../seal-content.ts';
import { contents, waiting } from './tables.ts';

export type NewRevision = {
	recordId: string;
	recordRecipient: string;
	content: Content;
	/** Null: the person. */
	byMember: string | null;
	on: Temporal.PlainDate;
};

export type SealedRevision = Omit<NewRevision, 'recordRecipient' | 'content'> & {
	sealed: Uint8Array;
};

/**
 * Adds what is known now, and lets the record wait to be compared. The row of the record is held
 * by whoever calls, so positions have no gaps.
 *
 * @returns the position
 */
export async function addRevision(
	tx: Tx,
	{ recordRecipient, content, ...revision }: NewRevision,
): Promise<number> {
	const sealed = await sealContent(recordRecipient, content);
	return addSealedRevision(tx, { ...revision, sealed });
}

/** The same, where the family's own browser sealed it. */
export async function addSealedRevision(tx: Tx, revision: SealedRevision): Promise<number> {
	const { recordId, sealed, byMember, on } = revision;
	const [last] = await tx
		.select({ position: max(contents.position) })
		.from(contents)
		.where(eq(contents.recordId, recordId));
	const position = (last?.position ?? 0) + 1;
	const id = newId<'content'>();
	await tx.insert(contents).values({ id, recordId, position, sealed, byMember, on });
	await letWait(tx, recordId);
	return position;
}

/** Has a record compared with all others once more; nothing decides by itself what follows. */
export async function letWait(tx: Tx, recordId: string): Promise<void> {
	// Anew: the matcher may just be taking the row, without what is written here.
	await tx.delete(waiting).where(eq(waiting.recordId, recordId));
	await tx.insert(waiting).values({ recordId }).onConflictDoNothing();
}
