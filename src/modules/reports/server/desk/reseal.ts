import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { actAs } from '../act-as.ts';
import { atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { mustBeThere } from '../desk-words.ts';
import { wrapToCircle } from '../keys/circle.ts';
import { recoveryOf } from '../keys/desk-layer.ts';
import { unlock } from '../keys/unlock.ts';
import { noteDeskAct } from '../note-desk-act.ts';

/**
 * Seals a report anew after a member of its team was kept away: until then they still hold the
 * team's key, and a stolen copy of the database would open to them. From now on it opens only to
 * those who may read it, one by one, and to the custodians together.
 *
 * What was copied before cannot be taken back, and whoever opened it may have kept its key. Who
 * joins the team later is given it by doing this once more.
 *
 * @throws Refusal when nobody was kept away, or this member's keys do not open it
 */
export async function reseal(
	db: Db,
	session: MemberSession,
	{ reportId }: { reportId: string },
	how: DeskHow,
): Promise<{ ok: true }> {
	return atTheDesk(db, session, { reportId, action: 'reports.reseal' }, how, async (desk) => {
		const { tx, report, excluded } = desk;
		mustBeThere(report);
		if (excluded.length === 0) throw new Refusal('reports.not-now', { status: 409 });
		const recovery = await recoveryOf(tx);
		let readers = 0;
		for (const layer of ['record', 'desk'] as const) {
			const identity = await unlock(tx, session, report, layer);
			if (!identity) continue;
			// Whoever reseals sees the wraps of their team; what is deleted is not theirs alone.
			await actAs(tx, 'service:keeper');
			readers = await wrapToCircle(tx, report, { layer, identity }, { excluded, recovery });
			await actAs(tx, `member:${session.member.id}`);
		}
		if (readers === 0) throw new Refusal('reports.no-key', { status: 409 });
		await noteDeskAct(desk, { kind: 'reports.resealed', facts: { readers } });
		return { ok: true };
	});
}
