import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { WorkRow } from '../../views.ts';
import { type CaseHow, notThere } from '../at-the-case.ts';
import { listWork, type WorkFilter } from './list-work.ts';

/** Further than this nobody reads a list on paper. */
const MOST_PAGES = 40;

/**
 * The open cases of a team as a list to save, for its lead: facts only, what the lead may see and
 * nothing else. That it was saved, and how long it was, is in the ledger first.
 */
export async function listTeamCases(
	db: Db,
	session: MemberSession,
	filter: Pick<WorkFilter, 'assignedTo'> & { compartmentId: string },
	how: CaseHow,
): Promise<WorkRow[]> {
	const id = asId<'compartment'>(filter.compartmentId);
	if (!id) throw notThere();
	authorise(actorOf(session), 'cases.team', { kind: 'compartment', id });
	const rows: WorkRow[] = [];
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const found = await listWork(db, session, { ...filter, shown: 'team', page }, how);
		rows.push(...found.rows);
		if (!found.more) break;
	}
	const actor = `member:${session.member.id}` as const;
	await asActor(db, actor, (tx) =>
		append(tx, {
			...{ actor, kind: 'cases.list-saved', subject: id, at: how.now },
			facts: { cases: rows.length },
		}),
	);
	return rows;
}
