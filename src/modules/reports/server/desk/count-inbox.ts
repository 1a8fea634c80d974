import { sql } from 'drizzle-orm';
import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { workingCalendarOf } from '#foundations/time/server/index.ts';
import { lateSince } from '../../acknowledgement.ts';
import type { DeskHow } from '../at-the-desk.ts';
import { houseOf, todayAt } from '../house.ts';
import { isLateNow } from './late-now.ts';

/**
 * How many lines wait in the inbox, by what calls for a member first. A wave is one, as in the
 * list: counted one by one its reports would hide all others, and left out it would be forgotten.
 */
export type InboxCounts = {
	/** Not decided. */
	waiting: number;
	urgent: number;
	late: number;
	mine: number;
	unassigned: number;
};

/** Counts what the member may see, no more: the database leaves the rest out before counting. */
export async function countInbox(
	db: Db,
	session: MemberSession,
	{ now }: DeskHow,
): Promise<InboxCounts> {
	for (const { id } of session.compartments) {
		authorise(actorOf(session), 'reports.list', { kind: 'compartment', id });
	}
	const house = await houseOf(db);
	const today = todayAt(house, now);
	const lateDay = lateSince(today, workingCalendarOf(house.country)).toString();
	const late = { lateDay, today: today.toString(), timeZone: house.timeZone };
	const { id } = session.member;
	const [row] = await asActor(db, `member:${id}`, async (tx) => {
		const { rows } = await tx.execute<Record<keyof InboxCounts, string>>(sql`
			select count(distinct line) as waiting,
				count(distinct line) filter (where urgent) as urgent,
				count(distinct line) filter
					(where ${isLateNow(late)}) as late,
				count(distinct line) filter (where assigned_to = ${id}) as mine,
				count(distinct line) filter (where assigned_to is null) as unassigned
			from (select *, (coalesce(wave, id), compartment_id) as line from reports_reports) lines
			where stage not in ('refused', 'closed', 'withdrawn')`);
		return rows;
	});
	return {
		waiting: Number(row?.waiting ?? 0),
		urgent: Number(row?.urgent ?? 0),
		late: Number(row?.late ?? 0),
		mine: Number(row?.mine ?? 0),
		unassigned: Number(row?.unassigned ?? 0),
	};
}
