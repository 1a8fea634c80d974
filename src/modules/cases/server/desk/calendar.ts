import { sql } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { dayOf, endOfDay, Temporal } from '#foundations/time/index.ts';
import { lastDay } from '../../last-day.ts';
import type { CalendarDay } from '../../views.ts';
import type { CaseHow } from '../at-the-case.ts';
import { houseOf } from '../house.ts';

/** More would be no calendar. */
const LONGEST = { days: 92, dues: 1000 } as const;

/**
 * What falls due between two days (both included) at the organisation's place, for the member's
 * own cases or for all that they see.
 *
 * A span of more than 92 days is cut.
 */
export async function calendar(
	db: Db,
	session: MemberSession,
	{ from, to, mine }: { from: Temporal.PlainDate; to: Temporal.PlainDate; mine?: boolean },
	_how: CaseHow,
): Promise<CalendarDay[]> {
	authorise(actorOf(session), 'cases.work', HERE);
	const { timeZone } = await houseOf(db);
	const furthest = from.add({ days: LONGEST.days });
	const last = Temporal.PlainDate.compare(to, furthest) > 0 ? furthest : to;
	const own = mine ? sql`and d.assigned_to = ${session.member.id}` : sql``;
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const { rows } = await tx.execute<Line>(sql`
			select d.case_id, d.clock, d.due_at, c.procedure, c.zone
			from cases_due d join cases_cases c on c.id = d.case_id
			where d.due_at >= ${from.toZonedDateTime(timeZone).toInstant().toString()}::timestamptz
				and d.due_at <= ${endOfDay(last, timeZone).toString()}::timestamptz ${own}
			order by d.due_at, d.case_id, d.clock limit ${LONGEST.dues}`);
		const dues = rows.map((line) => dueOf(line));
		const byDay = Map.groupBy(dues, (one) => dayFor(one, timeZone));
		return [...byDay].map(([day, found]) => ({ day, dues: found })).toSorted(byTheDay);
	});
}

type Line = { case_id: string; clock: string; due_at: string; procedure: string; zone: string };

function dueOf({ case_id: caseId, clock, due_at, procedure, zone }: Line) {
	const due = Temporal.Instant.from(due_at.replace(' ', 'T')).toString();
	return { caseId, procedure, zone, clock, due };
}

/** A limit that ends with a day belongs to that day where the case is, one of hours to the reader's. */
function dayFor({ due, zone }: CalendarDay['dues'][number], timeZone: string): string {
	return lastDay(due, zone) ?? dayOf(Temporal.Instant.from(due), timeZone).toString();
}

function byTheDay(one: CalendarDay, other: CalendarDay): number {
	return one.day < other.day ? -1 : 1;
}
