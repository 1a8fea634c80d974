import { eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { actorOf, type CompartmentRole, type MemberSession, type Role } from '../actor.ts';
import { authorise } from '../decide.ts';
import { HERE } from '../resource.ts';
import { asAccess } from './as-access.ts';
import { identitiesOf } from './hand-over.ts';
import { type NewInvitation, writeInvitation } from './invitation-token.ts';
import { knownId } from './known-id.ts';
import { accessInvitations } from './tables.ts';

export type InvitationForm = {
	readonly name: string;
	readonly email?: string | null;
	/** Only an administrator appoints. */
	readonly roles?: readonly Role[];
	/** Only a lead of a compartment, who holds its keys, can hand them over. */
	readonly places: readonly { compartmentId: string; role: CompartmentRole }[];
};

/**
 * Invites a colleague. The answer's token belongs in a link that is given by hand or by a channel
 * the two trust: whoever has it first, joins.
 */
export async function inviteMember(
	db: Db,
	session: MemberSession,
	{ name, email = null, roles = [], places }: InvitationForm,
	{ now }: { now: Temporal.Instant },
): Promise<{ invitationId: string; token: string }> {
	const actor = actorOf(session);
	if (roles.length > 0 || places.length === 0) authorise(actor, 'team.appoint', HERE);
	for (const { compartmentId } of places) {
		authorise(actor, 'team.invite', { kind: 'compartment', id: compartmentId });
	}
	if (roles.includes('administrator') && places.length > 0) {
		throw new Refusal('access.administrator-in-compartment');
	}
	const holder = { holder: session.member.id, identity: session.own.identity };
	return asAccess(db, async (tx) => {
		const held: NewInvitation['places'][number][] = [];
		for (const place of places) {
			const identities = await identitiesOf(tx, place.compartmentId, holder);
			held.push({ ...place, identities });
		}
		const invitation = { name, email, roles, places: held, invitedBy: session.member.id };
		const { row, token } = await writeInvitation(invitation, now);
		await tx.insert(accessInvitations).values(row);
		await append(tx, {
			actor: `member:${session.member.id}`,
			kind: 'access.member-invited',
			subject: row.id,
			at: now,
			facts: { places: places.length, roles: roles.join(',') },
		});
		return { invitationId: row.id, token };
	});
}

/** Takes an invitation back; one that is gone already stays gone. */
export async function withdrawInvitation(
	db: Db,
	session: MemberSession,
	invitationId: string,
	{ now }: { now: Temporal.Instant },
): Promise<void> {
	await asAccess(db, async (tx) => {
		const mine = eq(accessInvitations.id, knownId(invitationId));
		const [found] = await tx.select().from(accessInvitations).where(mine);
		if (!found) return;
		const actor = actorOf(session);
		if (found.places.length === 0 || session.member.roles.includes('administrator')) {
			authorise(actor, 'team.appoint', HERE);
		}
		// An administrator may take back any; a lead those that lead into their own compartments.
		else
			for (const { compartmentId } of found.places) {
				authorise(actor, 'team.invite', { kind: 'compartment', id: compartmentId });
			}
		await tx.delete(accessInvitations).where(mine);
		await append(tx, {
			actor: `member:${session.member.id}`,
			kind: 'access.invitation-withdrawn',
			subject: invitationId,
			at: now,
			facts: {},
		});
	});
}
