import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { sealJson } from '../../sealed-json.ts';
import { addItem } from '../add-item.ts';
import { type AtDesk, atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { type DeskActed, mustBeThere, wordsOf } from '../desk-words.ts';
import { deskRecipient } from '../keys/desk-layer.ts';
import { noteDeskAct } from '../note-desk-act.ts';

/** An inner note: for the team and whoever it asked, never for the person's page. */
export async function note(
	db: Db,
	session: MemberSession,
	{ reportId, words }: { reportId: string; words: string },
	how: DeskHow,
): Promise<DeskActed> {
	const said = wordsOf(words);
	if ('problem' in said) return { ok: false, problems: { words: said.problem } };
	return atTheDesk(db, session, { reportId, action: 'reports.note' }, how, async (desk) => {
		mustBeThere(desk.report);
		const sealed = await writeInside(desk, { kind: 'note', text: said.words });
		await noteDeskAct(desk, { kind: 'reports.noted', sealed });
		return { ok: true };
	});
}

export async function writeInside(
	desk: AtDesk,
	{ kind, text, to }: { kind: 'note' | 'question'; text: string; to?: string },
): Promise<Uint8Array> {
	const { tx, report, session, now, today } = desk;
	const sealed = await sealJson(await deskRecipient(desk), { text });
	const by = { member: session.member.id, at: now, ...(to && { to }) };
	await addItem(tx, { reportId: report.id, kind, sealed, on: today, by });
	return sealed;
}
