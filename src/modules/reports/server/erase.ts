import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { askings, files, pieces } from './file-tables.ts';
import { items, reports, wraps } from './tables.ts';

/**
 * Destroys what a report holds; the row stays as a tombstone. Acts as the service `keeper`.
 *
 * First of all the wraps: whatever is left of the sealed bytes in a backup or on a disk can then
 * be opened by nobody. The tombstone keeps what counting needs and the door, so that the receipt
 * still opens a page which says that everything is gone.
 */
export async function erase(tx: Tx, reportId: string, today: Temporal.PlainDate): Promise<void> {
	const own = tx.select({ id: files.id }).from(files).where(eq(files.reportId, reportId));
	await tx.delete(wraps).where(eq(wraps.reportId, reportId));
	await tx.delete(askings).where(eq(askings.reportId, reportId));
	await tx.delete(items).where(eq(items.reportId, reportId));
	await tx.delete(pieces).where(inArray(pieces.fileId, own));
	await tx.delete(files).where(eq(files.reportId, reportId));
	await tx
		.update(reports)
		.set({ erasedOn: today, country: null, month: null, about: null, keepAway: [], fresh: false })
		.where(eq(reports.id, reportId));
}
