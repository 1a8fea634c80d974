import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { actorOf, type MemberSession } from '../actor.ts';
import { authorise } from '../decide.ts';
import { asAccess } from './as-access.ts';
import {
	accessCompartmentKeys,
	accessCompartments,
	accessCredentials,
	accessInvitations,
	accessMembers,
	accessMemberships,
	accessPasskeys,
	accessSessions,
} from './tables.ts';

export type Removed = { ok: true } | { ok: false; problem: 'last-administrator' | 'gone' };

/**
 * Ends a membership at once: sessions, ways to sign in, keys and the invitations they wrote. Their
 * compartments change keys as soon as someone is there who can.
 */
export async function removeMember(
	db: Db,
	session: MemberSession,
	memberId: string,
	{ now }: { now: Temporal.Instant },
): Promise<Removed> {
	authorise(actorOf(session), 'team.remove', { kind: 'member', id: memberId });
	return asAccess(db, async (tx): Promise<Removed> => {
		const members = await tx
			.select()
			.from(accessMembers)
			.where(isNull(accessMembers.removedAt))
			.for('update');
		if (!members.some(({ id }) => id === memberId)) return { ok: false, problem: 'gone' };
		const stay = members.filter(({ id }) => id !== memberId);
		if (!stay.some(({ roles }) => roles.includes('administrator'))) {
			return { ok: false, problem: 'last-administrator' };
		}
		await tx
			.update(accessMembers)
			.set({ removedAt: now, email: null })
			.where(eq(accessMembers.id, memberId));
		const left = await tx
			.delete(accessMemberships)
			.where(eq(accessMemberships.memberId, memberId))
			.returning();
		await flagForRekey(
			tx,
			left.map(({ compartmentId }) => compartmentId),
		);
		await tx.delete(accessSessions).where(eq(accessSessions.memberId, memberId));
		await tx.delete(accessPasskeys).where(eq(accessPasskeys.memberId, memberId));
		await tx.delete(accessCredentials).where(eq(accessCredentials.memberId, memberId));
		await tx.delete(accessCompartmentKeys).where(eq(accessCompartmentKeys.holder, memberId));
		await tx.delete(accessInvitations).where(eq(accessInvitations.invitedBy, memberId));
		await append(tx, {
			actor: `member:${session.member.id}`,
			kind: 'access.member-removed',
			subject: memberId,
			at: now,
			facts: { compartments: left.length },
		});
		return { ok: true };
	});
}

/**
 * Takes a colleague out of one compartment: its lead may, and they stay a member elsewhere. Their
 * invitations into it are void, or one that they wrote before would lead them in again.
 */
export async function takeOut(
	db: Db,
	session: MemberSession,
	{ compartmentId, memberId }: { compartmentId: string; memberId: string },
	{ now }: { now: Temporal.Instant },
): Promise<{ ok: true } | { ok: false; problem: 'gone' | 'last-lead' }> {
	authorise(actorOf(session), 'team.place', { kind: 'compartment', id: compartmentId });
	return asAccess(db, async (tx) => {
		const here = eq(accessMemberships.compartmentId, compartmentId);
		const rows = await tx.select().from(accessMemberships).where(here).for('update');
		if (!rows.some((row) => row.memberId === memberId)) return { ok: false, problem: 'gone' };
		const stays = rows.filter((row) => row.memberId !== memberId);
		if (!stays.some(({ role }) => role === 'lead')) return { ok: false, problem: 'last-lead' };
		await tx.delete(accessMemberships).where(and(here, eq(accessMemberships.memberId, memberId)));
		await tx
			.delete(accessCompartmentKeys)
			.where(
				and(
					eq(accessCompartmentKeys.compartmentId, compartmentId),
					eq(accessCompartmentKeys.holder, memberId),
				),
			);
		await dropInvitations(tx, compartmentId, memberId);
		await flagForRekey(tx, [compartmentId]);
		await append(tx, {
			actor: `member:${session.member.id}`,
			kind: 'access.member-taken-out',
			subject: memberId,
			at: now,
			facts: { compartment: compartmentId },
		});
		return { ok: true };
	});
}

async function dropInvitations(tx: Tx, compartmentId: string, by: string): Promise<void> {
	const { id, invitedBy } = accessInvitations;
	const written = await tx.select().from(accessInvitations).where(eq(invitedBy, by));
	const into = written.filter(({ places }) =>
		places.some((place) => place.compartmentId === compartmentId),
	);
	const ids = into.map((invitation) => invitation.id);
	if (ids.length > 0) await tx.delete(accessInvitations).where(inArray(id, ids));
}

async function flagForRekey(tx: Tx, compartmentIds: readonly string[]): Promise<void> {
	if (compartmentIds.length === 0) return;
	await tx
		.update(accessCompartments)
		.set({ rekeyDue: true })
		.where(inArray(accessCompartments.id, [...compartmentIds]));
}
