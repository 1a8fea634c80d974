import { sql } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { ALARMS } from '../../alarms.ts';
import { OPENINGS, SIGNED_WITHIN } from '../../sealed-apart.ts';
import type { CaseHow } from '../at-the-case.ts';

/** Somebody asked to open a sealed profile, or signed its opening. */
export type OpenedProfile = {
	id: string;
	/** Of the case. */
	entryId: string;
	at: string;
	/** The member. */
	memberId: string;
	action: string;
	procedure: string;
	caseId: string;
	/** It is the newest request of its case, nobody answered it yet, and it can still be signed. */
	waits: boolean;
};

const MOST = 50;
const ANSWERING = Object.values(OPENINGS).flatMap((acts) => Object.values(acts));

/**
 * Who asked to open sealed profiles, and who opened them, newest first: for the data guardian, who
 * sees nothing of the cases. One from which the guardian is kept away is not in it.
 */
export async function openedProfiles(
	db: Db,
	session: MemberSession,
	{ now }: CaseHow,
): Promise<OpenedProfile[]> {
	authorise(actorOf(session), 'ledger.read', HERE);
	const teams = session.compartments.map(({ id }) => id);
	const pairs = Object.entries(ALARMS).flatMap(([procedure, actions]) =>
		actions.map((action) => `${procedure} ${action}`),
	);
	const { rows } = await asActor(db, 'service:keeper', (tx) =>
		tx.execute<OpenedProfile>(sql`
			select e.seq::text as id, e.facts->>'entry' as "entryId", e.at, substr(e.actor, 8) as "memberId",
				e.facts->>'action' as action, e.facts->>'procedure' as procedure, e.subject as "caseId",
				c.profile_recipient is not null and e.facts->>'entry' is not distinct from (
					select n.id::text from cases_entries n
					where n.case_id = c.id and n.action = any (${sql.param(ANSWERING)})
					order by n.position desc limit 1) as waits
			from ledger_entries e join cases_cases c on c.id::text = e.subject
			where e.kind = 'cases.acted'
				and (e.facts->>'procedure') || ' ' || (e.facts->>'action') = any (${sql.param(pairs)})
				and not c.keep_away && ${sql.param(teams)}::uuid[]
				and not exists (select from cases_exclusions x
					where x.case_id = c.id and x.member_id = ${session.member.id})
			order by e.seq desc limit ${MOST}`),
	);
	return rows.map((row) => {
		const asks = row.action === OPENINGS[row.procedure]?.ask && row.memberId !== session.member.id;
		const until = Temporal.Instant.from(row.at).add(SIGNED_WITHIN);
		const inTime = Temporal.Instant.compare(now, until) < 0;
		return { ...row, waits: row.waits && asks && inTime };
	});
}
