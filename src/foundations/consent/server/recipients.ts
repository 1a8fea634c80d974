import { desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Recipient } from '../grant.ts';
import { consentRecipients } from './tables.ts';

/** A body to which grants can be made, or, for enforcement, can never be made. */
export async function addRecipient(
	tx: Tx,
	{ name, enforcement }: { name: string; enforcement: boolean },
	by: { actor: string; now: Temporal.Instant },
): Promise<Recipient> {
	const recipient = { id: newId<'recipient'>(), enforcement };
	await tx.insert(consentRecipients).values({ ...recipient, name });
	await append(tx, {
		actor: by.actor,
		kind: 'consent.recipient-added',
		subject: recipient.id,
		at: by.now,
		facts: { enforcement },
	});
	return recipient;
}

/**
 * The body of this name, known before or new. A name that was once marked as enforcement stays so,
 * however often it is typed (R2); capitals and spaces around it make no other body.
 */
export async function recipientNamed(
	tx: Tx,
	name: string,
	by: { actor: string; now: Temporal.Instant },
): Promise<Recipient> {
	const [known] = await tx
		.select()
		.from(consentRecipients)
		.where(sql`lower(btrim(${consentRecipients.name})) = lower(btrim(${name}))`)
		.orderBy(desc(consentRecipients.enforcement))
		.limit(1);
	return known ?? addRecipient(tx, { name: name.trim(), enforcement: false }, by);
}

/** Ends every grant to this body at once. There is no way back: another body is another recipient. */
export async function markEnforcement(
	tx: Tx,
	id: string,
	by: { actor: string; now: Temporal.Instant },
): Promise<void> {
	const marked = await tx
		.update(consentRecipients)
		.set({ enforcement: true })
		.where(eq(consentRecipients.id, id))
		.returning({ id: consentRecipients.id });
	if (marked.length === 0) throw new Refusal('consent.unknown-recipient', { status: 404 });
	const news = { actor: by.actor, kind: 'consent.recipient-is-enforcement', subject: id };
	await append(tx, { ...news, at: by.now, facts: {} });
}

export async function recipientOf(tx: Tx, id: string): Promise<Recipient & { name: string }> {
	const [recipient] = await tx.select().from(consentRecipients).where(eq(consentRecipients.id, id));
	if (!recipient) throw new Refusal('consent.unknown-recipient', { status: 404 });
	return recipient;
}
