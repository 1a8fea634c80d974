import { and, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { readersIn } from '../keys/readers.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { exclusions, reports, wraps } from '../tables.ts';

/**
 * Keeps a member away from a report: named in it, related to someone in it, or asking to be kept
 * out. From then on it is not there for them, in no list, no count and no file.
 *
 * Any member of the team may do it, of anyone and of themselves, because the accused may be the
 * lead. It cannot be undone here, and the ledger says who did it.
 *
 * @throws Refusal when nobody would be left to read: then the report goes to another team
 */
export async function excludeMember(
	db: Db,
	session: MemberSession,
	{ reportId, who }: { reportId: string; who: string },
	how: DeskHow,
): Promise<{ ok: true }> {
	return atTheDesk(db, session, { reportId, action: 'reports.exclude' }, how, async (desk) => {
		const { tx, report, excluded, now } = desk;
		if (!asId(who)) throw new Refusal('reports.not-a-reader', { status: 404 });
		const left = await readersIn(tx, report, report.compartmentId, [...excluded, who]);
		if (left.length === 0) throw new Refusal('reports.nobody-left', { status: 409, norm: 'R12' });
		if (excluded.includes(who)) return { ok: true };
		if (report.assignedTo === who) {
			await tx.update(reports).set({ assignedTo: null }).where(eq(reports.id, report.id));
		}
		await tx
			.delete(wraps)
			.where(
				and(eq(wraps.reportId, report.id), eq(wraps.holder, 'member'), eq(wraps.holderId, who)),
			);
		// Last of all: whoever recuses themselves no longer sees the report after this line.
		await tx
			.insert(exclusions)
			.values({ reportId: report.id, memberId: who, byMember: session.member.id, at: now });
		await noteDeskAct(desk, { kind: 'reports.member-excluded', facts: { member: who } });
		return { ok: true };
	});
}
