import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import { markName, recipientNamed } from '#foundations/consent/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { AskToHandOn } from '../../desk-forms.ts';
import type { Receiver } from '../../receivers.ts';
import { sealJson } from '../../sealed-json.ts';
import { addItem } from '../add-item.ts';
import { type AtDesk, atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { type DeskActed, mustBeThere } from '../desk-words.ts';
import { askings, files } from '../file-tables.ts';
import { recordRecipient } from '../keys/desk-layer.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { reports } from '../tables.ts';

type Asked = DeskActed | 'forbidden';

/**
 * Asks the person whether the files of their report may go to somebody outside: to whom exactly,
 * with which words, and what it can mean for them. Nothing leaves by asking.
 *
 * Of a body of enforcement nobody is asked (R2). That it was tried is written down before it is
 * refused, and the person sees it.
 *
 * @throws Refusal for a body of enforcement, and for who does not lead the team
 */
export async function askToHandOn(
	db: Db,
	session: MemberSession,
	{ reportId, ...asked }: { reportId: string } & AskToHandOn,
	how: DeskHow,
): Promise<DeskActed> {
	const at = { reportId, action: 'reports.export' } as const;
	const done = await atTheDesk<Asked>(db, session, at, how, async (desk) => {
		mustBeThere(desk.report);
		const { receiver } = asked;
		if (receiver === 'enforcement') await markName(desk.tx, asked.to);
		const by = { actor: `member:${session.member.id}`, now: desk.now };
		const body = await recipientNamed(desk.tx, asked.to, by);
		if (body.enforcement || receiver === 'enforcement') {
			await noteRefused(desk, 'enforcement');
			return 'forbidden';
		}
		return ask(desk, { ...asked, receiver, recipientId: body.id });
	});
	if (done === 'forbidden') throw new Refusal('consent.never-to-enforcement', { norm: 'R2' });
	return done;
}

/** Something was nearly handed on: for the data guardian and the person to see. */
export async function noteRefused(desk: AtDesk, why: 'enforcement' | 'no-yes'): Promise<void> {
	await noteDeskAct(desk, { kind: 'reports.hand-on-refused', facts: { why } });
}

type Asking = AskToHandOn & { receiver: Receiver; recipientId: string };

async function ask(
	desk: AtDesk,
	{ to, words, risk, recipient, receiver, recipientId }: Asking,
): Promise<DeskActed> {
	const { tx, report, session, now, today } = desk;
	const whole = await tx
		.select({ id: files.id })
		.from(files)
		.where(and(eq(files.reportId, report.id), isNull(files.cleanedOf), isNotNull(files.sha256)));
	if (whole.length === 0) return { ok: false, problems: { to: 'empty' } };
	const fileIds = whole.map(({ id }) => id);
	const sealed = await sealJson(await recordRecipient(desk), { text: words, to, risk, recipient });
	const by = { member: session.member.id, at: now };
	const itemId = await addItem(tx, {
		...{ reportId: report.id, kind: 'asking', sealed, on: today, by },
	});
	await tx.insert(askings).values({ itemId, reportId: report.id, receiver, recipientId, fileIds });
	await tx.update(reports).set({ lastWordOn: today }).where(eq(reports.id, report.id));
	const facts = { asking: itemId, receiver, files: fileIds.length };
	await noteDeskAct(desk, { kind: 'reports.hand-on-asked', facts, sealed });
	return { ok: true };
}
