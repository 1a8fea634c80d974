import { newId } from '#foundations/ids/index.ts';
import { wrapIdentity } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { CompartmentRole, Role } from '../actor.ts';
import { INVITATION_DAYS } from '../invitation.ts';
import { hashOfSecret, keysOfSecret, newSecret, type Secret, writeSecret } from './secret.ts';
import type { accessInvitations, InvitedPlace } from './tables.ts';

export type NewInvitation = {
	readonly name: string;
	readonly email: string | null;
	readonly roles: readonly Role[];
	readonly places: readonly {
		readonly compartmentId: string;
		readonly role: CompartmentRole;
		/** By generation: the identity to hand over. */
		readonly identities: Readonly<Record<number, string>>;
	}[];
	readonly invitedBy: string | null;
	/** How long it is good for; a week unless said. */
	readonly days?: number;
};

/** The row to save and the token to hand over; the token alone opens what the row holds. */
export async function writeInvitation(
	invitation: NewInvitation,
	now: Temporal.Instant,
	secret: Secret = { id: newId(), bytes: newSecret() },
): Promise<{ row: typeof accessInvitations.$inferInsert; token: string }> {
	const { id, bytes } = secret;
	const { recipient } = await keysOfSecret(bytes);
	const places = await Promise.all(invitation.places.map((place) => wrapped(place, recipient)));
	const expiresAt = now.add({ hours: 24 * (invitation.days ?? INVITATION_DAYS) });
	const { name, email, roles, invitedBy } = invitation;
	const hash = hashOfSecret(bytes);
	return {
		row: { id, hash, recipient, name, email, roles, places, invitedBy, expiresAt },
		token: writeSecret(secret),
	};
}

async function wrapped(
	{ compartmentId, role, identities }: NewInvitation['places'][number],
	recipient: string,
): Promise<InvitedPlace> {
	const entries = Object.entries(identities).map(async ([generation, identity]) => [
		generation,
		Buffer.from(await wrapIdentity(identity, [recipient])).toString('base64'),
	]);
	return { compartmentId, role, wrapped: Object.fromEntries(await Promise.all(entries)) };
}
