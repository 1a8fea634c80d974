import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { type AtDesk, atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { type DeskActed, mustBeThere, wordsOf } from '../desk-words.ts';
import { addWrap, deskRecipient } from '../keys/desk-layer.ts';
import { colleague } from '../keys/readers.ts';
import { unlock } from '../keys/unlock.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { tellColleague } from '../tell.ts';
import { writeInside } from './note.ts';

/**
 * Asks a colleague. One of another team gets a key of their own to this report and to no other:
 * they read it and answer with a note, and can do nothing else with it.
 */
export async function ask(
	db: Db,
	session: MemberSession,
	{ reportId, to, words }: { reportId: string; to: string; words: string },
	how: DeskHow,
): Promise<DeskActed> {
	const said = wordsOf(words);
	if ('problem' in said) return { ok: false, problems: { words: said.problem } };
	return atTheDesk(db, session, { reportId, action: 'reports.ask' }, how, async (desk) => {
		const { tx, report, excluded } = desk;
		mustBeThere(report);
		const asked = await colleague(tx, report, to, excluded);
		if (!asked) throw new Refusal('reports.not-a-reader');
		const sealed = await writeInside(desk, { kind: 'question', text: said.words, to });
		if (!asked.compartments.includes(report.compartmentId)) await share(desk, asked);
		await tellColleague(tx, session.member.id, to);
		await noteDeskAct(desk, { kind: 'reports.asked', facts: { to }, sealed });
		return { ok: true };
	});
}

async function share(desk: AtDesk, to: { id: string; recipient: string }): Promise<void> {
	const { tx, session, report } = desk;
	await deskRecipient(desk);
	for (const layer of ['record', 'desk'] as const) {
		const identity = await unlock(tx, session, report, layer);
		// What opens to nobody here opens to nobody there.
		if (identity) await addWrap(tx, { reportId: report.id, layer, holder: 'member', identity, to });
	}
}
