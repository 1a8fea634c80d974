import {
	generateRegistrationOptions,
	type RegistrationResponseJSON,
	verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { and, eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { lockWithSecret } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { MemberSession } from '../actor.ts';
import { oneLine } from '../one-line.ts';
import { asAccess } from './as-access.ts';
import { putChallenge, takeChallenge } from './challenge.ts';
import {
	hostOf,
	isCredentialId,
	type PasskeyAnswer,
	type PasskeyQuestion,
	prfSalt,
	readPrf,
	type Site,
} from './passkey.ts';
import { isConfirmed } from './password-unlock.ts';
import { readSettings } from './settings.ts';
import { accessPasskeys } from './tables.ts';

type When = { now: Temporal.Instant };

/**
 * Asks a signed-in member's browser to make a passkey, which will open the desk by itself: so only
 * after their password. Without this question no answer to it is taken.
 *
 * @returns null when it is not their password
 */
export async function askForNewPasskey(
	db: Db,
	session: MemberSession,
	site: Site,
	password: string,
	{ now }: When,
): Promise<PasskeyQuestion | null> {
	if (!(await isConfirmed(db, session, password, now))) return null;
	const memberId = session.member.id;
	const mine = await passkeysOf(db, memberId);
	const options = await generateRegistrationOptions({
		rpName: (await readSettings(db))?.organisation ?? 'Amparo',
		rpID: hostOf(site),
		userName: session.member.name,
		userDisplayName: session.member.name,
		userID: new Uint8Array(Buffer.from(memberId.replaceAll('-', ''), 'hex')),
		excludeCredentials: mine.map(({ id }) => ({ id })),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
	});
	const said = { challenge: options.challenge };
	const challengeId = await putChallenge(db, { purpose: 'passkey-add', memberId, said }, now);
	return { challengeId, options, prfSalt: await prfSalt(db) };
}

/** Keeps the new passkey; with the device's secret it opens the member's keys by itself. */
export async function addPasskey(
	db: Db,
	session: MemberSession,
	site: Site,
	answer: PasskeyAnswer<RegistrationResponseJSON> & { name: string },
	{ now }: When,
): Promise<{ ok: boolean }> {
	const challenge = await takeChallenge(db, answer.challengeId, 'passkey-add', now);
	if (!challenge || challenge.memberId !== session.member.id) return { ok: false };
	const verified = await verifyRegistrationResponse({
		response: answer.response,
		expectedChallenge: challenge.said.challenge ?? '',
		expectedOrigin: site.origin,
		expectedRPID: hostOf(site),
	}).catch(() => null);
	if (!verified?.verified) return { ok: false };
	const { credential } = verified.registrationInfo;
	const secret = readPrf(answer.prf);
	const memberId = session.member.id;
	const row = {
		...{ id: credential.id, memberId, addedAt: now, counter: credential.counter },
		name: oneLine(answer.name).slice(0, 60) || '–',
		publicKey: new Uint8Array(credential.publicKey),
		transports: credential.transports ?? [],
		lock: secret ? await lockWithSecret(session.own.identity, secret) : null,
	};
	await asAccess(db, async (tx) => {
		await tx.insert(accessPasskeys).values(row);
		await append(tx, {
			...{ actor: `member:${memberId}`, kind: 'access.passkey-added', subject: memberId, at: now },
			facts: { unlocks: secret !== null },
		});
	});
	return { ok: true };
}

export async function removePasskey(
	db: Db,
	session: MemberSession,
	passkeyId: string,
	{ now }: When,
): Promise<void> {
	if (!isCredentialId(passkeyId)) return;
	const memberId = session.member.id;
	await asAccess(db, async (tx) => {
		const removed = await tx
			.delete(accessPasskeys)
			.where(and(eq(accessPasskeys.id, passkeyId), eq(accessPasskeys.memberId, memberId)))
			.returning();
		if (removed.length === 0) return;
		await append(tx, {
			...{
				actor: `member:${memberId}`,
				kind: 'access.passkey-removed',
				subject: memberId,
				at: now,
			},
			facts: {},
		});
	});
}

function passkeysOf(db: Db, memberId: string) {
	return asAccess(db, (tx) =>
		tx.select().from(accessPasskeys).where(eq(accessPasskeys.memberId, memberId)),
	);
}
