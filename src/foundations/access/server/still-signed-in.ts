import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import type { MemberSession } from '../actor.ts';
import { asAccess } from './as-access.ts';
import { accessMembers, accessMemberships, accessSessions } from './tables.ts';

/**
 * Whether work that began in a session may go on with its keys: nobody has signed out since, in any
 * process, and the member is still in every team that the session holds keys of.
 */
export async function stillSignedIn(
	db: Db,
	{ id, compartments }: Pick<MemberSession, 'id' | 'compartments'>,
): Promise<boolean> {
	const [row] = await asAccess(db, (tx) =>
		tx
			.select({ teams: sql<string[]>`array_agg(${accessMemberships.compartmentId})` })
			.from(accessSessions)
			.innerJoin(accessMembers, eq(accessMembers.id, accessSessions.memberId))
			.innerJoin(accessMemberships, eq(accessMemberships.memberId, accessMembers.id))
			.where(and(eq(accessSessions.id, id), isNull(accessMembers.removedAt)))
			.groupBy(accessSessions.id),
	);
	return row !== undefined && compartments.every((own) => row.teams.includes(own.id));
}
