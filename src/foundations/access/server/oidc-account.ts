import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { MemberSession } from '../actor.ts';
import { asAccess } from './as-access.ts';
import { accessCredentials, accessMembers } from './tables.ts';

type When = { now: Temporal.Instant };

/** An account at the organisation's own sign-in. */
export type Who = { readonly issuer: string; readonly subject: string };

/** Connects an account to a member; false when it belongs to another. */
export async function connect(
	db: Db,
	memberId: string,
	{ issuer, subject }: Who,
	now: Temporal.Instant,
): Promise<boolean> {
	const holder = await bySubject(db, { issuer, subject });
	if (holder === memberId) return true;
	if (holder) return false;
	await asAccess(db, async (tx) => {
		await tx
			.update(accessCredentials)
			.set({ oidcIssuer: issuer, oidcSubject: subject })
			.where(eq(accessCredentials.memberId, memberId));
		await append(tx, {
			...{ actor: `member:${memberId}`, kind: 'access.oidc-connected', subject: memberId },
			...{ at: now, facts: {} },
		});
	});
	return true;
}

export async function bySubject(db: Db, { issuer, subject }: Who): Promise<string | null> {
	const [found] = await asAccess(db, (tx) =>
		tx
			.select({ id: accessCredentials.memberId })
			.from(accessCredentials)
			.where(
				and(eq(accessCredentials.oidcIssuer, issuer), eq(accessCredentials.oidcSubject, subject)),
			),
	);
	return found?.id ?? null;
}

/** Only an address that one member alone has, and only where no other account is connected yet. */
export async function byEmail(db: Db, email: string): Promise<string | null> {
	if (email === '') return null;
	const found = await asAccess(db, (tx) =>
		tx
			.select({ id: accessMembers.id, email: accessMembers.email })
			.from(accessMembers)
			.innerJoin(accessCredentials, eq(accessCredentials.memberId, accessMembers.id))
			.where(and(isNull(accessMembers.removedAt), isNull(accessCredentials.oidcSubject))),
	);
	const same = found.filter((row) => row.email?.toLowerCase() === email.toLowerCase());
	return same.length === 1 ? (same[0]?.id ?? null) : null;
}

/** Ends the connection to the organisation's sign-in. */
export async function disconnectOidc(db: Db, session: MemberSession, { now }: When): Promise<void> {
	const memberId = session.member.id;
	await asAccess(db, async (tx) => {
		await tx
			.update(accessCredentials)
			.set({ oidcIssuer: null, oidcSubject: null })
			.where(eq(accessCredentials.memberId, memberId));
		await append(tx, {
			...{ actor: `member:${memberId}`, kind: 'access.oidc-disconnected', subject: memberId },
			...{ at: now, facts: {} },
		});
	});
}
