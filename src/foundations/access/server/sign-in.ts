import { and, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { newKeys, openText } from '#foundations/sealing/index.ts';
import { lockWithPassword, unlockWithPassword } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Assurance } from '../actor.ts';
import { foldName } from '../sign-in-name.ts';
import { asAccess } from './as-access.ts';
import { beginAttempt, forgetAttempts } from './attempts.ts';
import { inTurn } from './in-turn.ts';
import { hashOfRecoveryCode } from './recovery-codes.ts';
import { startSession } from './session.ts';
import { accessCredentials, accessMembers } from './tables.ts';
import { totpStepOf } from './totp.ts';

/** For the whole process; at 15 checks a second the last in line waits four seconds. */
const checking = inTurn({ atOnce: 2, waiting: 60 });

type Credentials = typeof accessCredentials.$inferSelect;

export type SignedIn =
	/** The value of the cookie named by `cookieName()`. */
	| { readonly ok: true; readonly cookie: string; readonly memberId: string }
	/** Name, password or code; never which. `waitSeconds` when there were too many tries. */
	| { readonly ok: false; readonly waitSeconds?: number };

/**
 * Signs in by name, password and a code: of the app, or one of the recovery codes.
 *
 * A name that nobody has is answered like a wrong password, in words and in time: the same
 * Argon2id is run on a lock that opens nothing.
 */
export async function signIn(
	db: Db,
	form: SignInForm,
	{ now }: { now: Temporal.Instant },
): Promise<SignedIn> {
	const answer = await checking(() => check(db, form, now));
	return answer === 'busy' ? { ok: false, waitSeconds: 5 } : answer;
}

type SignInForm = { signInName: string; password: string; code: string };

async function check(db: Db, form: SignInForm, now: Temporal.Instant): Promise<SignedIn> {
	const waitSeconds = await beginAttempt(db, form.signInName, now);
	if (waitSeconds > 0) return { ok: false, waitSeconds };
	const credentials = await credentialsOf(db, form.signInName);
	const identity = await unlockWithPassword(
		credentials?.lock ?? (await lockOfNobody()),
		form.password.slice(0, 1000),
	);
	if (!credentials || !identity) return { ok: false };
	const totpSecret = await openText(identity, credentials.totp);
	const totpStep = totpStepOf(totpSecret, form.code, now);
	const cookie = await asAccess(db, async (tx) => {
		const assurance = await spend(tx, credentials.memberId, totpStep, form.code);
		return assurance && startSession(tx, { ...credentials, identity, assurance }, now);
	});
	if (!cookie) return { ok: false };
	await forgetAttempts(db, form.signInName);
	return { ok: true, cookie, memberId: credentials.memberId };
}

async function credentialsOf(db: Db, signInName: string): Promise<Credentials | undefined> {
	const [found] = await asAccess(db, (tx) =>
		tx
			.select({ credentials: accessCredentials })
			.from(accessCredentials)
			.innerJoin(accessMembers, eq(accessMembers.id, accessCredentials.memberId))
			.where(
				and(
					eq(accessCredentials.signInName, foldName(signInName)),
					isNull(accessMembers.removedAt),
				),
			),
	);
	return found?.credentials;
}

/** Uses the code up. The row is locked, so that of two who send the same code one is too late. */
async function spend(
	tx: Tx,
	memberId: string,
	totpStep: number | null,
	code: string,
): Promise<Assurance | null> {
	const mine = eq(accessCredentials.memberId, memberId);
	const [row] = await tx.select().from(accessCredentials).where(mine).for('update');
	if (!row) return null;
	if (totpStep !== null) {
		if (totpStep <= row.totpStep) return null;
		await tx.update(accessCredentials).set({ totpStep }).where(mine);
		return 'password+totp';
	}
	const hash = hashOfRecoveryCode(code);
	if (!row.recoveryCodes.includes(hash)) return null;
	const recoveryCodes = row.recoveryCodes.filter((other) => other !== hash);
	await tx.update(accessCredentials).set({ recoveryCodes }).where(mine);
	return 'password+recovery-code';
}

let nobody: Promise<string> | undefined;

/** A lock whose password nobody knows. Made at the first sign-in of the process, whoever's it is. */
function lockOfNobody(): Promise<string> {
	nobody ??= newKeys().then(({ identity }) => lockWithPassword(identity, crypto.randomUUID()));
	return nobody;
}
