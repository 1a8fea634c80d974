import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Message } from '../../account.ts';
import { sealJson } from '../../sealed-json.ts';
import { addItem } from '../add-item.ts';
import { type AtDesk, atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { type DeskActed, mustBeThere, wordsOf } from '../desk-words.ts';
import { recordRecipient } from '../keys/desk-layer.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { reports } from '../tables.ts';

/** Writes to the person. Whoever is answered has been acknowledged. */
export async function reply(
	db: Db,
	session: MemberSession,
	{ reportId, words }: { reportId: string; words: string },
	how: DeskHow,
): Promise<DeskActed> {
	const said = wordsOf(words);
	if ('problem' in said) return { ok: false, problems: { words: said.problem } };
	return atTheDesk(db, session, { reportId, action: 'reports.reply' }, how, async (desk) => {
		mustBeThere(desk.report);
		const sealed = await writeToPerson(desk, 'message', { text: said.words });
		if (desk.report.stage === 'received') {
			await desk.tx
				.update(reports)
				.set({ stage: 'acknowledged', acknowledgedAt: desk.now })
				.where(eq(reports.id, reportId));
		}
		await noteDeskAct(desk, { kind: 'reports.replied', sealed });
		return { ok: true };
	});
}

/** Seals words to the record, whose key the person's receipt opens. Returns what was sealed. */
export async function writeToPerson(
	desk: AtDesk,
	kind: 'message' | 'acknowledgement' | 'decision',
	message: Message,
): Promise<Uint8Array> {
	const { tx, report, session, now, today } = desk;
	const sealed = await sealJson(await recordRecipient(desk), message);
	const by = { member: session.member.id, at: now };
	await addItem(tx, { reportId: report.id, kind, sealed, on: today, by });
	await tx.update(reports).set({ lastWordOn: today }).where(eq(reports.id, report.id));
	return sealed;
}
