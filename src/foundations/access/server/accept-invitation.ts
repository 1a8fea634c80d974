import { and, eq, gt } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { unwrapIdentity, wrapIdentity } from '#foundations/sealing/index.ts';
import { sameSecret } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { type AccountForm, type AccountProblems, accountProblems } from '../account.ts';
import { foldName } from '../sign-in-name.ts';
import { asAccess } from './as-access.ts';
import { prepareEnrolment } from './enrol.ts';
import { hashOfSecret, keysOfSecret, readSecret } from './secret.ts';
import { readSettings } from './settings.ts';
import {
	accessCompartmentKeys,
	accessCredentials,
	accessInvitations,
	accessMemberships,
	type InvitedPlace,
} from './tables.ts';
import { totpStepOf } from './totp.ts';

type Invitation = typeof accessInvitations.$inferSelect;

export type Accepted =
	| { readonly ok: true; readonly memberId: string; readonly recoveryCodes: readonly string[] }
	| { readonly ok: false; readonly gone: true }
	| { readonly ok: false; readonly gone: false; readonly problems: AccountProblems };

/** What the page of an invitation shows; null when it was used, withdrawn, or has expired. */
export async function readInvitation(
	db: Db,
	token: string,
	{ now }: { now: Temporal.Instant },
): Promise<Pick<Invitation, 'name' | 'roles' | 'places' | 'expiresAt'> | null> {
	return asAccess(db, (tx) => find(tx, token, now));
}

/** Makes a member of whoever holds the link: name, password, app, and the keys of the places. */
export async function acceptInvitation(
	db: Db,
	{ token, ...form }: AccountForm & { token: string },
	{ now }: { now: Temporal.Instant },
): Promise<Accepted> {
	const invitation = await asAccess(db, (tx) => find(tx, token, now));
	const settings = await readSettings(db);
	const secret = readSecret(token);
	if (!invitation || !settings || !secret) return gone;
	const problems = accountProblems(form, settings.organisation);
	const totpStep = totpStepOf(form.totpSecret, form.totpCode, now);
	if (totpStep === null) problems.totpCode = 'wrong';
	if (await isTaken(db, form.signInName)) problems.signInName = 'taken';
	if (Object.keys(problems).length > 0 || totpStep === null) {
		return { ok: false, gone: false, problems };
	}

	const { roles, email } = invitation;
	const member = await prepareEnrolment({ ...form, roles, email, totpStep });
	const { identity } = await keysOfSecret(secret.bytes);
	return asAccess(db, async (tx) => {
		// Taken once: of two that press at the same moment, the second finds nothing to delete.
		const [taken] = await tx
			.delete(accessInvitations)
			.where(eq(accessInvitations.id, invitation.id))
			.returning();
		if (!taken) return gone;
		await member.save(tx, now);
		// As it stands now: the keys may have changed while the form was filled in.
		for (const place of taken.places) await settle(tx, place, member, identity);
		await append(tx, {
			actor: `member:${member.id}`,
			kind: 'access.invitation-accepted',
			subject: member.id,
			at: now,
			facts: { places: taken.places.length, roles: roles.join(','), invitedBy: taken.invitedBy },
		});
		return { ok: true, memberId: member.id, recoveryCodes: member.recoveryCodes };
	});
}

const gone = { ok: false, gone: true } as const;

async function find(tx: Tx, token: string, now: Temporal.Instant): Promise<Invitation | null> {
	const secret = readSecret(token);
	if (!secret) return null;
	const [found] = await tx
		.select()
		.from(accessInvitations)
		.where(and(eq(accessInvitations.id, secret.id), gt(accessInvitations.expiresAt, now)));
	return found && sameSecret(found.hash, hashOfSecret(secret.bytes)) ? found : null;
}

async function isTaken(db: Db, signInName: string): Promise<boolean> {
	const found = await asAccess(db, (tx) =>
		tx
			.select({ id: accessCredentials.memberId })
			.from(accessCredentials)
			.where(eq(accessCredentials.signInName, foldName(signInName))),
	);
	return found.length > 0;
}

async function settle(
	tx: Tx,
	{ compartmentId, role, wrapped }: InvitedPlace,
	member: { id: string; recipient: string },
	invitationIdentity: string,
): Promise<void> {
	await tx.insert(accessMemberships).values({ compartmentId, memberId: member.id, role });
	for (const [generation, sealed] of Object.entries(wrapped)) {
		const identity = await unwrapIdentity(
			new Uint8Array(Buffer.from(sealed, 'base64')),
			invitationIdentity,
		);
		await tx.insert(accessCompartmentKeys).values({
			compartmentId,
			generation: Number(generation),
			holder: member.id,
			wrapped: await wrapIdentity(identity, [member.recipient]),
		});
	}
}
