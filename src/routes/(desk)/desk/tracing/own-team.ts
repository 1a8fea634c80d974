import { error } from '@sveltejs/kit';
import type { MemberSession } from '#foundations/access/index.ts';
import { teamForSearches } from '#modules/tracing/server/index.ts';

/** The team whose records a member of several looks at: the one that searches, if it is theirs. */
export async function ownTeam(
	{ db }: App.Locals,
	{ compartments }: MemberSession,
): Promise<{ compartmentId: string }> {
	const searching = await teamForSearches(db);
	const own = compartments.find(({ id }) => id === searching?.id) ?? compartments[0] ?? error(404);
	return { compartmentId: own.id };
}

/** Whether the member leads the team whose records they look at. */
export function isLead(
	{ compartments }: MemberSession,
	{ compartmentId }: { compartmentId: string },
): boolean {
	return compartments.some(({ id, role }) => id === compartmentId && role === 'lead');
}
