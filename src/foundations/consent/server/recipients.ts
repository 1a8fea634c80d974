import { eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Recipient } from '../grant.ts';
import { isMarkedName, markName } from './enforcement-names.ts';
import { consentRecipients } from './tables.ts';

type By = { actor: string; now: Temporal.Instant };

/** A body to which grants can be made, or, for enforcement, can never be made. */
export async function addRecipient(
	tx: Tx,
	{ name, enforcement }: { name: string; enforcement: boolean },
	by: By,
): Promise<Recipient> {
	if (enforcement) await markName(tx, name);
	return insert(tx, { listed: null, enforcement }, by);
}

/**
 * The body of this name, for one record. Its name is not kept here: the caller seals it with the
 * record. A name that was once marked as enforcement stays so, however often it is typed (R2);
 * capitals and spaces around it make no other body.
 */
export async function recipientNamed(tx: Tx, name: string, by: By): Promise<Recipient> {
	return insert(tx, { listed: null, enforcement: await isMarkedName(tx, name) }, by);
}

/** One of a closed list, the same for everyone. @param listed the room's word for it */
export async function recipientListed(tx: Tx, listed: string, by: By): Promise<Recipient> {
	const find = () =>
		tx.select().from(consentRecipients).where(eq(consentRecipients.listed, listed));
	const [known] = await find();
	if (known) return known;
	const added = await insert(tx, { listed, enforcement: false }, by);
	// Two who name it first at the same moment name one.
	return (await find())[0] ?? added;
}

/** Ends every grant to this body at once. There is no way back: another body is another recipient. */
export async function markEnforcement(tx: Tx, id: string, by: By): Promise<void> {
	const marked = await tx
		.update(consentRecipients)
		.set({ enforcement: true })
		.where(eq(consentRecipients.id, id))
		.returning({ id: consentRecipients.id });
	if (marked.length === 0) throw new Refusal('consent.unknown-recipient', { status: 404 });
	const news = { actor: by.actor, kind: 'consent.recipient-is-enforcement', subject: id };
	await append(tx, { ...news, at: by.now, facts: {} });
}

export async function recipientOf(
	tx: Tx,
	id: string,
): Promise<Recipient & { listed: string | null }> {
	const [recipient] = await tx.select().from(consentRecipients).where(eq(consentRecipients.id, id));
	if (!recipient) throw new Refusal('consent.unknown-recipient', { status: 404 });
	return recipient;
}

async function insert(
	tx: Tx,
	body: { listed: string | null; enforcement: boolean },
	{ actor, now }: By,
): Promise<Recipient> {
	const { enforcement } = body;
	const id = newId<'recipient'>();
	const added = await tx
		.insert(consentRecipients)
		.values({ id, ...body })
		.onConflictDoNothing()
		.returning({ id: consentRecipients.id });
	if (added.length > 0) {
		const news = { actor, kind: 'consent.recipient-added', subject: id };
		await append(tx, { ...news, at: now, facts: { enforcement } });
	}
	return { id, enforcement };
}
