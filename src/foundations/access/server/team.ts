import { asc, gt, isNull } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { actorOf, type CompartmentRole, type MemberSession, type Role } from '../actor.ts';
import type { Words } from '../compartment.ts';
import { authorise } from '../decide.ts';
import { HERE } from '../resource.ts';
import { asAccess } from './as-access.ts';
import {
	accessCompartments,
	accessInvitations,
	accessMembers,
	accessMemberships,
} from './tables.ts';

export type TeamMember = {
	readonly id: string;
	readonly name: string;
	readonly email: string | null;
	readonly roles: readonly Role[];
	readonly places: readonly { compartmentId: string; role: CompartmentRole }[];
};

export type Team = {
	readonly members: readonly TeamMember[];
	readonly compartments: readonly {
		id: string;
		name: Words;
		/** New keys wait for a member of the compartment to sign in. */
		rekeyDue: boolean;
		/** Nobody holds its keys, but an invitation that is still open does. */
		awaited: boolean;
		/** Nobody and no invitation holds its keys: only the recovery can open it. */
		orphaned: boolean;
	}[];
	readonly invitations: readonly {
		id: string;
		name: string;
		roles: readonly Role[];
		places: readonly { compartmentId: string; role: CompartmentRole }[];
		expiresAt: Temporal.Instant;
	}[];
};

/** Who works here and in what. Every member may know: one should know whom one works with. */
export async function readTeam(
	db: Db,
	session: MemberSession,
	{ now }: { now: Temporal.Instant },
): Promise<Team> {
	authorise(actorOf(session), 'team.read', HERE);
	return asAccess(db, async (tx) => {
		const members = await tx
			.select()
			.from(accessMembers)
			.where(isNull(accessMembers.removedAt))
			.orderBy(asc(accessMembers.joinedAt), asc(accessMembers.id));
		const places = await tx
			.select()
			.from(accessMemberships)
			.orderBy(asc(accessMemberships.compartmentId), asc(accessMemberships.memberId));
		const compartments = await tx
			.select()
			.from(accessCompartments)
			.orderBy(asc(accessCompartments.position));
		const open = await tx
			.select()
			.from(accessInvitations)
			.where(gt(accessInvitations.expiresAt, now))
			.orderBy(asc(accessInvitations.expiresAt), asc(accessInvitations.id));
		return {
			members: members.map(({ id, name, email, roles }) => ({
				...{ id, name, email, roles },
				places: places
					.filter(({ memberId }) => memberId === id)
					.map(({ compartmentId, role }) => ({ compartmentId, role })),
			})),
			compartments: compartments.map(({ id, name, rekeyDue }) => {
				const isHere = ({ compartmentId }: { compartmentId: string }) => compartmentId === id;
				const unheld = !places.some(isHere);
				const awaited = unheld && open.some((invitation) => invitation.places.some(isHere));
				return { id, name, rekeyDue, awaited, orphaned: unheld && !awaited };
			}),
			invitations: open.map(({ id, name, roles, places: invited, expiresAt }) => ({
				...{ id, name, roles, expiresAt },
				places: invited.map(({ compartmentId, role }) => ({ compartmentId, role })),
			})),
		};
	});
}
