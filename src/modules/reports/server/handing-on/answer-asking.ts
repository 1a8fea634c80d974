import { and, eq } from 'drizzle-orm';
import { giveGrant, grantsOf, withdrawGrant } from '#foundations/consent/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';
import { HAND_ON_DAYS, PURPOSE_OF } from '../../receivers.ts';
import type { PersonKey } from '../../views.ts';
import { atTheInbox, type Inbox, type InboxHow, type NotOpened } from '../at-the-inbox.ts';
import { askings } from '../file-tables.ts';
import { notePersonAct } from '../note-person-act.ts';

/** `back`: a yes is taken back. */
export type AskingAnswer = 'yes' | 'no' | 'back';

/** `done` is false where there was nothing left to answer: it was answered before, or is over. */
export type Answered = { ok: true; done: boolean } | NotOpened;

export const HANDED_ITEM = 'files';

/**
 * The person answers whether their files may be handed on. Nobody else can: there is no such action
 * at the desk. A yes is a grant from this day for thirty, and ends at once when it is taken back.
 */
export async function answerAsking(
	db: Db,
	key: PersonKey,
	{ asking, answer }: { asking: string; answer: AskingAnswer },
	how: InboxHow,
): Promise<Answered> {
	return atTheInbox<Answered>(db, key, how, async (inbox) => {
		const { tx, report, today } = inbox;
		const id = asId<'item'>(asking);
		if (!id || report.stage === 'withdrawn' || report.erasedOn) return { ok: true, done: false };
		const mine = and(eq(askings.itemId, id), eq(askings.reportId, report.id));
		const [asked] = await tx.select().from(askings).where(mine);
		if (answer === 'back') {
			const ended = asked?.grantId ? await end(inbox, [asked.grantId], how.now) : 0;
			return { ok: true, done: ended > 0 };
		}
		// The row of the report is held: nobody answers at the same moment.
		if (!asked || asked.answer) return { ok: true, done: false };
		const grantId = answer === 'yes' ? await give(inbox, asked, how.now) : null;
		await tx.update(askings).set({ answer, answeredOn: today, grantId }).where(mine);
		const facts = { asking: id, answer };
		await notePersonAct(inbox, { kind: 'reports.hand-on-answered', facts });
		return { ok: true, done: true };
	});
}

/** Whatever the person once allowed ends: they were punished, or took the report back. */
export async function takeBackEverything(inbox: Inbox, now: Temporal.Instant): Promise<void> {
	const given = await grantsOf(inbox.tx, inbox.report.id);
	const ids = given.filter(({ item }) => item === HANDED_ITEM).map(({ id }) => id);
	await end(inbox, ids, now);
}

async function give(
	{ tx, report }: Inbox,
	{ recipientId, receiver }: typeof askings.$inferSelect,
	now: Temporal.Instant,
): Promise<string | null> {
	// By its day, as all that a person does.
	const day = dayOf(now, 'UTC').toZonedDateTime('UTC').toInstant();
	const given = await giveGrant(
		tx,
		{
			...{ record: report.id, item: HANDED_ITEM, purpose: PURPOSE_OF[receiver] },
			...{ recipient: recipientId, until: day.add({ hours: 24 * HAND_ON_DAYS }) },
		},
		{ actor: `person:${report.id}`, now },
	);
	return given.ok ? given.grant.id : null;
}

/** @returns how many ended */
async function end(
	inbox: Inbox,
	grants: readonly string[],
	now: Temporal.Instant,
): Promise<number> {
	const { tx, report } = inbox;
	const by = { actor: `person:${report.id}`, now };
	let ended = 0;
	for (const grant of grants) {
		if (await withdrawGrant(tx, { record: report.id, grant }, by)) ended += 1;
	}
	if (ended > 0) await notePersonAct(inbox, { kind: 'reports.hand-on-taken-back' });
	return ended;
}
