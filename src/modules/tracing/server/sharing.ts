import { inArray } from 'drizzle-orm';
import { liveGrant } from '#foundations/consent/index.ts';
import {
	consentRecipients,
	giveGrant,
	grantsOf,
	recipientListed,
	withdrawGrant,
} from '#foundations/consent/server/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { type Content, SHARED_WITH, type SharedWith } from '../content.ts';

/** A search never ends by itself, but a yes does, so that it is asked for again. */
const YEARS = 5;

/** What is given: the search as a whole, to search with. */
const GIVEN = { item: 'search', purpose: 'search' } as const;

/** As they stand among the recipients of this installation: kinds of bodies, and no names. */
const listed = (who: SharedWith) => `search.${who}`;

/** One yes: with whom, and the day on which it ends. */
export type Sharing = { readonly who: SharedWith; readonly until: Temporal.PlainDate };

/** Every yes that was ever given for a record, and which of them hold now. */
export async function sharingOf(
	tx: Tx,
	record: string,
	now: Temporal.Instant,
): Promise<{ live: Sharing[]; ever: SharedWith[] }> {
	const given = await readGrants(tx, record, now);
	const live = given.filter((one) => one.live).map(({ who, until }) => ({ who, until }));
	return { live, ever: [...new Set(given.map(({ who }) => who))] };
}

/**
 * From now on it is shared with these and no others: each new yes is a grant, each missing one is
 * withdrawn at once. A body that turned out to be enforcement is given nothing, whatever was ticked.
 *
 * @param actor whose yes it is; that they may say it, the caller has decided
 */
export async function shareWith(
	tx: Tx,
	{ record, sharing }: { record: string; sharing: readonly SharedWith[] },
	by: { actor: string; now: Temporal.Instant },
): Promise<void> {
	const held = (await readGrants(tx, record, by.now)).filter(({ live }) => live);
	for (const { grant, who } of held) {
		if (!sharing.includes(who)) await withdrawGrant(tx, { record, grant }, by);
	}
	const day = dayOf(by.now);
	for (const who of SHARED_WITH) {
		if (!sharing.includes(who) || held.some((one) => one.who === who)) continue;
		// The first who names a body adds it: by its day, since of a person no hour is kept.
		const recipient = await recipientListed(tx, listed(who), { ...by, now: startOf(day) });
		if (recipient.enforcement) continue;
		const until = startOf(day.add({ years: YEARS }));
		await giveGrant(tx, { ...GIVEN, record, recipient: recipient.id, until }, by);
	}
}

/** What is known, with those whom the family lets have it now in place of what was once ticked. */
export async function asShared<C extends Content>(
	tx: Tx,
	record: string,
	content: C | null,
	now: Temporal.Instant,
): Promise<C | null> {
	if (content?.kind !== 'missing') return content;
	const { live } = await sharingOf(tx, record, now);
	return { ...content, sharing: live.map(({ who }) => who) };
}

async function readGrants(tx: Tx, record: string, now: Temporal.Instant) {
	const grants = (await grantsOf(tx, record)).filter(({ item }) => item === GIVEN.item);
	if (grants.length === 0) return [];
	const ids = grants.map(({ recipient }) => recipient);
	const bodies = await tx
		.select()
		.from(consentRecipients)
		.where(inArray(consentRecipients.id, ids));
	return grants.flatMap((grant) => {
		const recipient = bodies.find(({ id }) => id === grant.recipient);
		const who = SHARED_WITH.find((one) => listed(one) === recipient?.listed);
		if (!recipient || !who) return [];
		const live = liveGrant([grant], { ...grant, recipient, now }) !== null;
		return [{ grant: grant.id, who, live, until: dayOf(grant.until) }];
	});
}

function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
	return instant.toZonedDateTimeISO('UTC').toPlainDate();
}

function startOf(day: Temporal.PlainDate): Temporal.Instant {
	return day.toZonedDateTime('UTC').toInstant();
}
