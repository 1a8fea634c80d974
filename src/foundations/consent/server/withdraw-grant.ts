import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { consentGrants } from './tables.ts';

/**
 * Ends a grant at once. To withdraw again is no mistake: nothing changes and nothing is said.
 *
 * @param record the record that the caller may act for: a grant of another is not found.
 * @returns whether a grant ended.
 */
export async function withdrawGrant(
	tx: Tx,
	{ record, grant }: { record: string; grant: string },
	{ actor, now }: { actor: string; now: Temporal.Instant },
): Promise<boolean> {
	const today = now.toZonedDateTimeISO('UTC').toPlainDate();
	const [ended] = await tx
		.update(consentGrants)
		.set({ withdrawnOn: today })
		.where(
			and(
				eq(consentGrants.id, grant),
				eq(consentGrants.record, record),
				isNull(consentGrants.withdrawnOn),
			),
		)
		.returning({ item: consentGrants.item, recipient: consentGrants.recipient });
	if (!ended) return false;
	const at = actor.startsWith('person:') ? today : now;
	await append(tx, {
		actor,
		kind: 'consent.withdrawn',
		subject: record,
		at,
		facts: { grant, ...ended },
	});
	return true;
}
