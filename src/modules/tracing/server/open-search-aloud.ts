import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { type NewSearch, type OpenedSearch, openSearchFor } from './open-search.ts';
import { teamForSearches } from './team-for-searches.ts';

/**
 * A family tells a search in front of an officer, or on the phone. It becomes the family's own, with
 * a receipt that is theirs; that the officer wrote it is noted beside it, with its hour, as every
 * act of the desk.
 *
 * @throws Refusal for a member who is not of the team that searches
 */
export async function openSearchAloud(
	db: Db,
	session: MemberSession,
	search: NewSearch,
	{ now }: { now: Temporal.Instant },
): Promise<OpenedSearch> {
	const team = await teamForSearches(db);
	if (!team) return { ok: false, problem: 'closed' };
	authorise(actorOf(session), 'tracing.register', { kind: 'compartment', id: team.id });
	const actor = `member:${session.member.id}` as const;
	return openSearchFor(db, team, search, { now }, async ({ tx }, recordId) => {
		const act = { kind: 'tracing.written-down', subject: recordId, at: now } as const;
		await append(tx, { ...act, actor, facts: { kind: 'missing' } });
	});
}
