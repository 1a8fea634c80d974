import { eq, inArray } from 'drizzle-orm';
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

/**
 * By which link each entry from outside came: whoever acted by one may not be held for whoever acted
 * by another. Acts as the service `keeper`.
 */
export async function holdersOf(
	tx: Tx,
	rows: readonly EntryRow[],
): Promise<ReadonlyMap<string, string>> {
	const ids = rows.flatMap(({ id, capacity }) => (capacity === 'outside' ? [id] : []));
	if (ids.length === 0) return new Map();
	const found = await tx.select().from(outsideAnswers).where(inArray(outsideAnswers.entryId, ids));
	return new Map(found.map(({ entryId, linkId }) => [entryId, linkId]));
}
