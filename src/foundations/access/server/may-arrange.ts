import { eq } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { actorOf, type MemberSession } from '../actor.ts';
import { decide } from '../decide.ts';
import { asAccess } from './as-access.ts';
import { accessCompartments, accessMemberships } from './tables.ts';

/** What a member may change of where reports go. A page shows these choices and no others. */
export type Arranging = {
	receives: boolean;
	isDefault: boolean;
	forChildren: boolean;
	forTracing: boolean;
};

/** By the id of the team; `new` for one that is being made. */
export async function mayArrange(
	db: Db,
	session: MemberSession,
): Promise<ReadonlyMap<string, Arranging>> {
	return asAccess(db, async (tx) => {
		const teams = await tx.select().from(accessCompartments);
		const isDefault = await mayMove(tx, session, teams, 'isDefault');
		const forChildren = await mayMove(tx, session, teams, 'forChildren');
		const forTracing = await mayMove(tx, session, teams, 'forTracing');
		const ways = new Map<string, Arranging>();
		for (const { id } of teams) {
			const receives = await mayLead(tx, session, id);
			ways.set(id, { receives, isDefault, forChildren, forTracing });
		}
		return ways.set('new', { receives: true, isDefault, forChildren, forTracing });
	});
}

type Team = typeof accessCompartments.$inferSelect;

/**
 * Where reports go is moved by a lead of the team that has them now. Otherwise an administrator
 * could make a team, take its invitation under another name, and read them all. Those about a
 * child lie with the team for all as long as there is none for children.
 */
export async function mayMove(
	tx: Tx,
	session: MemberSession,
	teams: readonly Team[],
	what: 'isDefault' | 'forChildren' | 'forTracing',
): Promise<boolean> {
	const now = teams.find((team) => team[what]) ?? teams.find((team) => team.isDefault);
	return !now || mayLead(tx, session, now.id);
}

/** Whether a team receives is for its own lead to say, as long as anyone is in it. */
export async function mayLead(tx: Tx, session: MemberSession, id: string): Promise<boolean> {
	const members = await tx.$count(accessMemberships, eq(accessMemberships.compartmentId, id));
	return members === 0 || decide(actorOf(session), 'team.place', { kind: 'compartment', id }).allow;
}
