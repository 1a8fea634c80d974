import { eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { EntryRow } from '../entries/entry-rows.ts';
import { outsideAnswers } from './tables.ts';

/** What was answered by one link: its holder sees that, and nothing that another link said. */
export async function answersBy(
	tx: Tx,
	linkId: string,
	rows: readonly EntryRow[],
): Promise<{ action: string; at: string }[]> {
	const found = await tx.select().from(outsideAnswers).where(eq(outsideAnswers.linkId, linkId));
	const mine = new Set(found.map(({ entryId }) => entryId));
	return rows
		.filter(({ id }) => mine.has(id))
		.map(({ action, at }) => ({ action, at: at.toString() }));
}

export async function noteAnswer(tx: Tx, row: typeof outsideAnswers.$inferInsert): Promise<void> {
	await tx.insert(outsideAnswers).values(row);
}
