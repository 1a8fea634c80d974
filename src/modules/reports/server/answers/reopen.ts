import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { mustFollow } from '../desk-words.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { reports } from '../tables.ts';

/** Takes a report up: for the first time, or again after an appeal. */
export async function reopen(
	db: Db,
	session: MemberSession,
	{ reportId }: { reportId: string },
	how: DeskHow,
): Promise<{ ok: true }> {
	return atTheDesk(db, session, { reportId, action: 'reports.reply' }, how, async (desk) => {
		mustFollow(desk.report, 'open');
		await desk.tx
			.update(reports)
			.set({ stage: 'open', decidedOn: null })
			.where(eq(reports.id, desk.report.id));
		await noteDeskAct(desk, { kind: 'reports.opened-again', facts: { from: desk.report.stage } });
		return { ok: true };
	});
}
