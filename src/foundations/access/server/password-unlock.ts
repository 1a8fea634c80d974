import { eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { unlockWithPassword } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { MemberSession } from '../actor.ts';
import { asAccess } from './as-access.ts';
import { beginAttempt, forgetAttempts } from './attempts.ts';
import { accessCredentials } from './tables.ts';

/**
 * A known member's identity by their password; counted like a sign-in, so that neither a passkey,
 * another organisation's sign-in nor an open desk becomes a place to guess it.
 */
export async function unlockOf(
	db: Db,
	memberId: string,
	password: string,
	now: Temporal.Instant,
): Promise<{ identity: string | null; waitSeconds?: number }> {
	const [row] = await asAccess(db, (tx) =>
		tx.select().from(accessCredentials).where(eq(accessCredentials.memberId, memberId)),
	);
	if (!row) return { identity: null };
	const waitSeconds = await beginAttempt(db, row.signInName, now);
	if (waitSeconds > 0) return { identity: null, waitSeconds };
	const identity = await unlockWithPassword(row.lock, password.slice(0, 1000));
	if (identity) await forgetAttempts(db, row.signInName);
	return { identity };
}

/**
 * Whether whoever sits at this session knows its member's password: asked before anything that
 * changes how the member signs in. A desk left open, or a stolen cookie, adds no way back in.
 */
export async function isConfirmed(
	db: Db,
	session: MemberSession,
	password: string,
	now: Temporal.Instant,
): Promise<boolean> {
	const { identity } = await unlockOf(db, session.member.id, password, now);
	return identity === session.own.identity;
}
