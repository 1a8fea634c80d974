import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { type DeskActed, mustFollow } from '../desk-words.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { reports } from '../tables.ts';
import { letterOf } from './letters.ts';
import { writeToPerson } from './reply.ts';

/** Tells the person, in their language, that a human has read it. Stops the clock of five days. */
export async function acknowledge(
	db: Db,
	session: MemberSession,
	{ reportId }: { reportId: string },
	how: DeskHow,
): Promise<DeskActed> {
	return atTheDesk(db, session, { reportId, action: 'reports.acknowledge' }, how, async (desk) => {
		const { tx, report, house, now } = desk;
		mustFollow(report, 'acknowledged');
		const text = letterOf('acknowledged', report.language, house.organisation);
		const sealed = await writeToPerson(desk, 'acknowledgement', { text });
		await tx
			.update(reports)
			.set({ stage: report.assignedTo ? 'open' : 'acknowledged', acknowledgedAt: now })
			.where(eq(reports.id, report.id));
		await noteDeskAct(desk, { kind: 'reports.acknowledged', sealed });
		return { ok: true };
	});
}
