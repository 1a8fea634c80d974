import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Grant, Purpose } from '../grant.ts';
import { liveGrant } from '../grant.ts';
import { recipientOf } from './recipients.ts';
import { consentGrants } from './tables.ts';

/** Every grant ever made on a record, withdrawn and over ones too: for the person to see. */
export async function grantsOf(tx: Tx, record: string): Promise<Grant[]> {
	return tx
		.select()
		.from(consentGrants)
		.where(eq(consentGrants.record, record))
		.orderBy(asc(consentGrants.from), asc(consentGrants.id));
}

/** The grant under which this recipient may read this item now, or null. */
export async function findLiveGrant(
	tx: Tx,
	wish: {
		record: string;
		item: string;
		purpose: Purpose;
		recipient: string;
		now: Temporal.Instant;
	},
): Promise<Grant | null> {
	const recipient = await recipientOf(tx, wish.recipient);
	return liveGrant(await grantsOf(tx, wish.record), { ...wish, recipient });
}
