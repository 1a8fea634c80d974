import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { mustBeThere } from '../desk-words.ts';
import { readersIn } from '../keys/readers.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { reports } from '../tables.ts';
import { tellColleague } from '../tell.ts';

/** Gives a report to one member of its team, oneself included; never to someone kept away. */
export async function assign(
	db: Db,
	session: MemberSession,
	{ reportId, to }: { reportId: string; to: string },
	how: DeskHow,
): Promise<{ ok: true }> {
	return atTheDesk(db, session, { reportId, action: 'reports.assign' }, how, async (desk) => {
		const { tx, report, excluded } = desk;
		mustBeThere(report);
		const readers = await readersIn(tx, report, report.compartmentId, excluded);
		if (!readers.some(({ id }) => id === to)) throw new Refusal('reports.not-a-reader');
		const stage = report.stage === 'acknowledged' ? 'open' : report.stage;
		await tx.update(reports).set({ assignedTo: to, stage }).where(eq(reports.id, report.id));
		await tellColleague(tx, session.member.id, to);
		await noteDeskAct(desk, { kind: 'reports.assigned', facts: { to } });
		return { ok: true };
	});
}
