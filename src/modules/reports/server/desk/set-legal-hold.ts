import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { reports } from '../tables.ts';

/** While it is on, nothing of the report is erased. Leads only; both turns are in the ledger. */
export async function setLegalHold(
	db: Db,
	session: MemberSession,
	{ reportId, on }: { reportId: string; on: boolean },
	how: DeskHow,
): Promise<{ ok: true }> {
	return atTheDesk(db, session, { reportId, action: 'reports.hold' }, how, async (desk) => {
		await desk.tx.update(reports).set({ legalHold: on }).where(eq(reports.id, desk.report.id));
		await noteDeskAct(desk, { kind: on ? 'reports.held' : 'reports.released' });
		return { ok: true };
	});
}
