import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { mayReceive } from '../../conflict.ts';
import { actAs } from '../act-as.ts';
import { type AtDesk, atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { mustBeThere } from '../desk-words.ts';
import { addWrap, recipientOfTeam } from '../keys/desk-layer.ts';
import { readersIn } from '../keys/readers.ts';
import { unlock } from '../keys/unlock.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { doors, reports, wraps } from '../tables.ts';

/**
 * Hands a report to another team: the new team gets a key, the old one and everyone it asked lose
 * theirs. Never to a team that the person keeps away (R12), nor to one where nobody could read it;
 * which of the two it was is not said.
 */
export async function transfer(
	db: Db,
	session: MemberSession,
	{ reportId, to }: { reportId: string; to: string },
	how: DeskHow,
): Promise<{ ok: true }> {
	return atTheDesk(db, session, { reportId, action: 'reports.transfer' }, how, async (desk) => {
		const { tx, report, excluded } = desk;
		mustBeThere(report);
		if (to === report.compartmentId) return { ok: true };
		const readers = await readersIn(tx, report, to, excluded);
		if (!mayReceive(to, { keepAway: report.keepAway, excluded }) || readers.length === 0) {
			throw new Refusal('reports.not-to-that-team', { status: 409, norm: 'R12' });
		}
		await handOver(desk, to);
		const notice = report.urgent ? 'urgent' : 'digest';
		await tx
			.update(reports)
			.set({ compartmentId: to, assignedTo: null, fresh: true, notice })
			.where(eq(reports.id, report.id));
		await noteDeskAct(desk, {
			kind: 'reports.transferred',
			facts: { from: report.compartmentId, to },
		});
		return { ok: true };
	});
}

async function handOver({ tx, session, report }: AtDesk, to: string): Promise<void> {
	const [door] = await tx.select().from(doors).where(eq(doors.reportId, report.id));
	const layers = door?.deskRecipient ? (['record', 'desk'] as const) : (['record'] as const);
	const opened = new Map<(typeof layers)[number], string>();
	for (const layer of layers) {
		const identity = await unlock(tx, session, report, layer);
		if (identity) opened.set(layer, identity);
	}
	const recipient = await recipientOfTeam(tx, to);
	// From here on the report is about to lie where this member does not see it.
	await actAs(tx, 'service:keeper');
	// Junk stays where it is: nobody opens it, and nothing is thrown away that was not handed on.
	const handed = or(eq(wraps.holder, 'member'), inArray(wraps.layer, [...opened.keys()]));
	await tx
		.delete(wraps)
		.where(and(eq(wraps.reportId, report.id), ne(wraps.holder, 'person'), handed));
	for (const [layer, identity] of opened) {
		const team = { id: to, recipient };
		await addWrap(tx, { reportId: report.id, layer, holder: 'compartment', identity, to: team });
	}
}
