import { sql } from 'drizzle-orm';
import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import type { TeamWork } from '../../views.ts';
import { type CaseHow, notThere } from '../at-the-case.ts';

/** How far ahead the lead of a team plans. */
const AHEAD = { hours: 7 * 24 };

/**
 * What each member of a team has to do: numbers of cases, for its lead. A case that the lead does
 * not see is in none of the numbers: the database leaves it out.
 *
 * @throws Refusal for whoever does not lead this team
 */
export async function teamWork(
	db: Db,
	session: MemberSession,
	{ compartmentId }: { compartmentId: string },
	{ now }: CaseHow,
): Promise<TeamWork> {
	const team = asId<'compartment'>(compartmentId);
	if (!team) throw notThere();
	authorise(actorOf(session), 'cases.team', { kind: 'compartment', id: team });
	const [at, ahead] = [now, now.add(AHEAD)].map((one) => sql`${String(one)}::timestamptz`);
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const { rows } = await tx.execute<Line>(sql`
			select assigned_to as "memberId",
				count(*) filter (where first) as open,
				count(distinct case_id) filter (where due_at > ${at} and due_at <= ${ahead}) as soon,
				count(*) filter (where first and due_at <= ${at}) as overdue,
				count(*) filter (where first and urgent is not null) as urgent
			from cases_due where open and compartment_id = ${team} group by assigned_to`);
		const { rows: members } = await tx.execute<{ id: string }>(sql`
			select m.id from access_members m
				join access_memberships p on p.member_id = m.id and p.compartment_id = ${team}
			where m.removed_at is null and not m.roles ? 'administrator' order by m.name, m.id`);
		const ids = new Set<string | null>(members.map(({ id }) => id));
		for (const { memberId } of rows) ids.add(memberId);
		const byMember = new Map(rows.map((line) => [line.memberId, line]));
		return [...ids].map((memberId) => numbersOf(memberId, byMember.get(memberId)));
	});
}

type Line = {
	memberId: string | null;
	open: string;
	soon: string;
	overdue: string;
	urgent: string;
};

function numbersOf(memberId: string | null, line: Line | undefined): TeamWork[number] {
	const { open = 0, soon = 0, overdue = 0, urgent = 0 } = line ?? {};
	return {
		memberId,
		...{ open: Number(open), soon: Number(soon) },
		...{ overdue: Number(overdue), urgent: Number(urgent) },
	};
}
