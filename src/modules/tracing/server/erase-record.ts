import { eq, inArray, or } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import {
	candidates,
	contents,
	decisions,
	events,
	records,
	tellings,
	ties,
	waiting,
	wraps,
} from './tables.ts';

/**
 * Destroys what is known of a record and everything that came out of it; the row stays as a
 * placeholder, so that a copy that was given away can be told that there is nothing any more
 * (PFIF 1.4, expiry). Acts as the service `keeper`.
 *
 * First of all the wraps: what is left of the sealed bytes in a backup then opens to nobody.
 */
export async function eraseRecord(
	tx: Tx,
	recordId: string,
	today: Temporal.PlainDate,
): Promise<void> {
	await tx.delete(wraps).where(eq(wraps.recordId, recordId));
	await tx.delete(contents).where(eq(contents.recordId, recordId));
	const pairs = tx
		.select({ id: candidates.id })
		.from(candidates)
		.where(or(eq(candidates.soughtId, recordId), eq(candidates.foundId, recordId)));
	await tx.delete(tellings).where(inArray(tellings.candidateId, pairs));
	await tx.delete(decisions).where(inArray(decisions.candidateId, pairs));
	await tx
		.delete(candidates)
		.where(or(eq(candidates.soughtId, recordId), eq(candidates.foundId, recordId)));
	await tx.delete(ties).where(or(eq(ties.recordId, recordId), eq(ties.targetId, recordId)));
	await tx.delete(waiting).where(eq(waiting.recordId, recordId));
	await tx.delete(events).where(eq(events.recordId, recordId));
	await tx
		.update(records)
		.set({ stage: 'placeholder', erasedOn: today, fresh: false, assignedTo: null, keepAway: [] })
		.where(eq(records.id, recordId));
}
