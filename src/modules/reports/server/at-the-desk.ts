import { and, eq } from 'drizzle-orm';
import {
	type Action,
	actorOf,
	authorise,
	type MemberSession,
	refusalOf,
} from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Report } from './at-the-inbox.ts';
import { type House, houseOf, todayAt } from './house.ts';
import { markNow } from './mark-now.ts';
import { exclusions, reports, wraps } from './tables.ts';

/** A member in front of a report that is theirs to see. */
export type AtDesk = {
	tx: Tx;
	session: MemberSession;
	report: Report;
	/** Members kept away from it (ids). */
	excluded: string[];
	/** Colleagues of other teams who were asked (ids). */
	asked: string[];
	house: House;
	today: Temporal.PlainDate;
	now: Temporal.Instant;
};

export type DeskHow = {
	now: Temporal.Instant;
	/** The mark of what the member saw (`reportMark`): nothing is done to what changed meanwhile. */
	unchangedSince?: string;
};

/**
 * Every act of the desk begins here: load what the member may see, ask the one decision function,
 * then act, all in one transaction and in the member's name.
 *
 * The row of the report is held from the first line, so that of two acts on what both members saw
 * only one is done.
 *
 * @throws Refusal; for a report that is not theirs to see, the one of a report that is not there,
 * and `reports.changed` for one that is no longer as it was shown
 */
export async function atTheDesk<T>(
	db: Db,
	session: MemberSession,
	{ reportId, action }: { reportId: string; action: Action },
	{ now, unchangedSince }: DeskHow,
	work: (desk: AtDesk) => Promise<T>,
): Promise<T> {
	const id = asId<'report'>(reportId);
	const house = await houseOf(db);
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const [report] = id
			? await tx.select().from(reports).where(eq(reports.id, id)).for('update')
			: [];
		if (!report) throw notThere();
		const excluded = await idsOf(tx, report.id, 'excluded');
		const asked = await idsOf(tx, report.id, 'asked');
		authorise(actorOf(session), action, {
			kind: 'record',
			id: report.id,
			compartments: [report.compartmentId],
			excluded,
			asked,
		});
		const today = todayAt(house, now);
		const desk = { tx, session, report, excluded, asked, house, today, now };
		if (unchangedSince !== undefined && (await markNow(desk)) !== unchangedSince) {
			throw new Refusal('reports.changed', { status: 409 });
		}
		return work(desk);
	});
}

export function notThere() {
	return refusalOf({ allow: false, as: 'not-found', code: 'access.not-found' });
}

export async function idsOf(tx: Tx, reportId: string, which: 'excluded' | 'asked') {
	const rows =
		which === 'excluded'
			? await tx
					.select({ id: exclusions.memberId })
					.from(exclusions)
					.where(eq(exclusions.reportId, reportId))
			: await tx
					.selectDistinct({ id: wraps.holderId })
					.from(wraps)
					.where(and(eq(wraps.reportId, reportId), eq(wraps.holder, 'member')));
	return rows.flatMap(({ id }) => (id ? [id] : []));
}
