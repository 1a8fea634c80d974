import { sql } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { ALARMS } from '../alarms.ts';

/** Somebody asked to open a sealed profile, or signed its opening. */
export type OpenedProfile = {
	id: string;
	at: string;
	/** The member. */
	memberId: string;
	action: string;
	caseId: string;
};

const MOST = 50;

/**
 * Who asked to open sealed profiles, and who opened them, newest first: for the data guardian, who
 * sees nothing of the cases. One from which the guardian is kept away is not in it.
 */
export async function openedProfiles(db: Db, session: MemberSession): Promise<OpenedProfile[]> {
	authorise(actorOf(session), 'ledger.read', HERE);
	const teams = session.compartments.map(({ id }) => id);
	const pairs = Object.entries(ALARMS).flatMap(([procedure, actions]) =>
		actions.map((action) => `${procedure} ${action}`),
	);
	const { rows } = await asActor(db, 'service:keeper', (tx) =>
		tx.execute<OpenedProfile>(sql`
			select e.seq::text as id, e.at, substr(e.actor, 8) as "memberId",
				e.facts->>'action' as action, e.subject as "caseId"
			from ledger_entries e join cases_cases c on c.id::text = e.subject
			where e.kind = 'cases.acted'
				and (e.facts->>'procedure') || ' ' || (e.facts->>'action') = any (${sql.param(pairs)})
				and not c.keep_away && ${sql.param(teams)}::uuid[]
				and not exists (select from cases_exclusions x
					where x.case_id = c.id and x.member_id = ${session.member.id})
			order by e.seq desc limit ${MOST}`),
	);
	return rows;
}
