import { and, eq } from 'drizzle-orm';
import {
	findLiveGrant,
	isMarkedName,
	markEnforcement,
	recipientOf,
} from '#foundations/consent/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { PURPOSE_OF, type Receiver } from '../../receivers.ts';
import { openAs } from '../../sealed-json.ts';
import { readMessage } from '../../sealed-shapes.ts';
import { type AtDesk, notThere } from '../at-the-desk.ts';
import { mustBeThere } from '../desk-words.ts';
import { askings } from '../file-tables.ts';
import { unlock } from '../keys/unlock.ts';
import { items } from '../tables.ts';
import { HANDED_ITEM } from './answer-asking.ts';
import { noteRefused } from './ask-to-hand-on.ts';

/** What the person said yes to. */
export type Agreed = {
	asking: string;
	to: string;
	words: string;
	receiver: Receiver;
	/** The key that the archive is sealed to. */
	recipient: string;
	recipientId: string;
	fileIds: string[];
};

/**
 * Opens what the person was asked, and looks whether their yes holds now. What is tried without one
 * is written down; the caller refuses it once that is kept.
 */
export async function agreedTo(
	desk: AtDesk,
	asked: string,
): Promise<Agreed | 'enforcement' | 'no-yes'> {
	const { tx, session, report, now } = desk;
	mustBeThere(report);
	const itemId = asId<'item'>(asked);
	if (!itemId) throw notThere();
	const [found] = await tx
		.select()
		.from(askings)
		.innerJoin(items, eq(items.id, askings.itemId))
		.where(and(eq(askings.itemId, itemId), eq(askings.reportId, report.id)));
	if (!found) throw notThere();
	const { receiver, recipientId, fileIds } = found.reports_askings;
	const identity = await unlock(tx, session, report);
	const { value } = await openAs(readMessage, identity, found.reports_items.sealed);
	const { to, text: words, recipient } = value;
	if (!to || !recipient) throw new Refusal('reports.no-key', { status: 409 });
	const known = await recipientOf(tx, recipientId);
	const enforcement = known.enforcement || (await isMarkedName(tx, to));
	if (enforcement && !known.enforcement) {
		await markEnforcement(tx, recipientId, { actor: `member:${session.member.id}`, now });
	}
	const agreed = { asking: itemId, to, words, receiver, recipient, recipientId, fileIds };
	if (!enforcement && (await grantOf(desk, agreed))) return agreed;
	const why = enforcement ? 'enforcement' : 'no-yes';
	await noteRefused(desk, why);
	return why;
}

/** The id of the person's yes, if it holds now. */
export async function grantOf(
	{ tx, report, now }: AtDesk,
	{ receiver, recipientId: recipient }: Agreed,
): Promise<string | null> {
	const wish = { record: report.id, item: HANDED_ITEM, purpose: PURPOSE_OF[receiver], recipient };
	return (await findLiveGrant(tx, { ...wish, now }))?.id ?? null;
}
