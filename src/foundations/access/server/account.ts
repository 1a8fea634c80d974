import { and, eq, ne } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { sealText } from '#foundations/sealing/index.ts';
import { lockWithPassword } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { MemberSession } from '../actor.ts';
import { type PasswordProblem, passwordProblem } from '../password.ts';
import { asAccess } from './as-access.ts';
import { isConfirmed } from './password-unlock.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import { readSettings } from './settings.ts';
import { accessCredentials, accessMembers, accessPasskeys, accessSessions } from './tables.ts';
import { totpStepOf } from './totp.ts';

type When = { now: Temporal.Instant };

export type Account = {
	readonly name: string;
	readonly signInName: string;
	readonly email: string | null;
	readonly language: string;
	readonly recoveryCodesLeft: number;
	readonly oidc: boolean;
	readonly passkeys: readonly {
		id: string;
		name: string;
		unlocks: boolean;
		addedAt: Temporal.Instant;
	}[];
	readonly sessions: readonly { id: string; startedAt: Temporal.Instant; here: boolean }[];
};

/** A member's own account, for themselves. */
export async function readAccount(db: Db, session: MemberSession): Promise<Account> {
	const memberId = session.member.id;
	return asAccess(db, async (tx) => {
		const [found] = await tx
			.select()
			.from(accessMembers)
			.innerJoin(accessCredentials, eq(accessCredentials.memberId, accessMembers.id))
			.where(eq(accessMembers.id, memberId));
		if (!found) throw new Error('a session without an account');
		const passkeys = await tx
			.select()
			.from(accessPasskeys)
			.where(eq(accessPasskeys.memberId, memberId))
			.orderBy(accessPasskeys.addedAt, accessPasskeys.id);
		const sessions = await tx
			.select()
			.from(accessSessions)
			.where(eq(accessSessions.memberId, memberId))
			.orderBy(accessSessions.startedAt, accessSessions.id);
		const { access_members: member, access_credentials: credentials } = found;
		return {
			name: member.name,
			signInName: credentials.signInName,
			email: member.email,
			language: member.language,
			recoveryCodesLeft: credentials.recoveryCodes.length,
			oidc: credentials.oidcSubject !== null,
			passkeys: passkeys.map(({ id, name, lock, addedAt }) => ({
				...{ id, name, addedAt },
				unlocks: lock !== null,
			})),
			sessions: sessions.map(({ id, startedAt }) => ({
				...{ id, startedAt },
				here: id === session.id,
			})),
		};
	});
}

/** Name, language and the address for notices that say nothing. */
export async function describeMyself(
	db: Db,
	session: MemberSession,
	{ name, language, email }: { name: string; language: string; email: string | null },
): Promise<void> {
	await db
		.update(accessMembers)
		.set({ name, language, email })
		.where(eq(accessMembers.id, session.member.id));
}

export type PasswordChanged =
	| { ok: true }
	| { ok: false; problems: { current?: 'wrong'; password?: PasswordProblem } };

/** Locks the member's identity with another password; other sessions end. */
export async function changePassword(
	db: Db,
	session: MemberSession,
	{ current, password }: { current: string; password: string },
	{ now }: When,
): Promise<PasswordChanged> {
	const account = await readAccount(db, session);
	const organisation = (await readSettings(db))?.organisation ?? '';
	const own = [account.name, account.signInName, organisation];
	const weak = passwordProblem(password, own);
	if (weak) return { ok: false, problems: { password: weak } };
	if (!(await isConfirmed(db, session, current, now))) {
		return { ok: false, problems: { current: 'wrong' } };
	}
	const lock = await lockWithPassword(session.own.identity, password);
	await change(db, session, { lock }, 'access.password-changed', now);
	await endOtherSessions(db, session);
	return { ok: true };
}

/** Another app for codes: the old one ends when the new one has shown a code. */
export async function changeTotp(
	db: Db,
	session: MemberSession,
	form: { password: string; totpSecret: string; totpCode: string },
	{ now }: When,
): Promise<{ ok: true } | { ok: false; problem: 'code' | 'password' }> {
	const { totpSecret } = form;
	const totpStep = totpStepOf(totpSecret, form.totpCode, now);
	if (totpStep === null) return { ok: false, problem: 'code' };
	if (!(await isConfirmed(db, session, form.password, now))) {
		return { ok: false, problem: 'password' };
	}
	const totp = await sealText([session.own.recipient], totpSecret);
	await change(db, session, { totp, totpStep }, 'access.totp-changed', now);
	return { ok: true };
}

/** Ten new recovery codes, to be shown once; the old ones are worth nothing from now on. */
export async function renewRecoveryCodes(
	db: Db,
	session: MemberSession,
	password: string,
	{ now }: When,
): Promise<{ ok: true; codes: readonly string[] } | { ok: false }> {
	if (!(await isConfirmed(db, session, password, now))) return { ok: false };
	const codes = newRecoveryCodes();
	const recoveryCodes = codes.map(hashOfRecoveryCode);
	await change(db, session, { recoveryCodes }, 'access.recovery-codes-renewed', now);
	return { ok: true, codes };
}

/** Signs this member out everywhere but here. */
export async function endOtherSessions(db: Db, session: MemberSession): Promise<void> {
	await asAccess(db, (tx) =>
		tx
			.delete(accessSessions)
			.where(
				and(eq(accessSessions.memberId, session.member.id), ne(accessSessions.id, session.id)),
			),
	);
}

async function change(
	db: Db,
	session: MemberSession,
	values: Partial<typeof accessCredentials.$inferInsert>,
	kind: string,
	now: Temporal.Instant,
): Promise<void> {
	const memberId = session.member.id;
	await asAccess(db, async (tx) => {
		await tx.update(accessCredentials).set(values).where(eq(accessCredentials.memberId, memberId));
		await append(tx, { actor: `member:${memberId}`, kind, subject: memberId, at: now, facts: {} });
	});
}
