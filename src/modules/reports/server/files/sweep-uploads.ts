import { and, inArray, isNull, lt, or } from 'drizzle-orm';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { files, pieces } from '../file-tables.ts';
import { houseOf, todayAt } from '../house.ts';

/**
 * Takes away uploads that no report came for, and halves that were never finished.
 *
 * Days are all that is kept, so "after 24 hours" means: when a whole day lies between. Halves that
 * came with a report wait a week, since a person may come back with a better connection.
 *
 * @returns how many
 */
export async function sweepUploads(db: Db, now: Temporal.Instant): Promise<number> {
	const today = todayAt(await houseOf(db), now);
	return asActor(db, 'service:keeper', async (tx) => {
		const unsent = and(isNull(files.reportId), lt(files.onDay, today.subtract({ days: 1 })));
		const unfinished = and(isNull(files.sha256), lt(files.onDay, today.subtract({ days: 7 })));
		const stale = await tx
			.select({ id: files.id })
			.from(files)
			.where(or(unsent, unfinished))
			.for('update', { skipLocked: true });
		const ids = stale.map(({ id }) => id);
		if (ids.length === 0) return 0;
		await tx.delete(pieces).where(inArray(pieces.fileId, ids));
		await tx.delete(files).where(inArray(files.id, ids));
		return ids.length;
	});
}
