import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { Grant, Purpose } from '../grant.ts';
import { PURPOSES } from '../grant.ts';
import { recipientOf } from './recipients.ts';
import { consentGrants } from './tables.ts';

export type Given =
	| { readonly ok: true; readonly grant: Grant }
	/** 'over': it would end before it begins, or has ended already. */
	| { readonly ok: false; readonly problem: 'over' };

/**
 * Lets a recipient read an item of a record, for one purpose, until a given moment.
 *
 * The room that calls has decided that `actor` may. What a person gives begins with the day they
 * gave it, in UTC, so that the moment is not kept.
 */
export async function giveGrant(
	tx: Tx,
	wanted: {
		readonly record: string;
		readonly item: string;
		readonly purpose: Purpose;
		/** Id of the recipient. */
		readonly recipient: string;
		readonly until: Temporal.Instant;
	},
	{ actor, now }: { actor: string; now: Temporal.Instant },
): Promise<Given> {
	const { record, item, purpose, until } = wanted;
	if (!PURPOSES.includes(purpose)) throw new Refusal('consent.no-such-purpose', { norm: 'R13' });
	const recipient = await recipientOf(tx, wanted.recipient);
	if (recipient.enforcement) throw new Refusal('consent.never-to-enforcement', { norm: 'R2' });
	if (Temporal.Instant.compare(until, now) <= 0) return { ok: false, problem: 'over' };
	const today = dayIn(now);
	const isPerson = actor.startsWith('person:');
	const grant: Grant = {
		id: newId<'grant'>(),
		record,
		item,
		purpose,
		recipient: recipient.id,
		from: isPerson ? today.toZonedDateTime('UTC').toInstant() : now,
		until,
		withdrawnOn: null,
	};
	await tx.insert(consentGrants).values(grant);
	const facts = { grant: grant.id, item, purpose, recipient: recipient.id, until: day(until) };
	const at = isPerson ? today : now;
	await append(tx, { actor, kind: 'consent.given', subject: record, at, facts });
	return { ok: true, grant };
}

function dayIn(instant: Temporal.Instant): Temporal.PlainDate {
	return instant.toZonedDateTimeISO('UTC').toPlainDate();
}

function day(instant: Temporal.Instant): string {
	return dayIn(instant).toString();
}
