import { createHash } from 'node:crypto';
import {
	type AuthenticationResponseJSON,
	generateAuthenticationOptions,
	generateRegistrationOptions,
	type RegistrationResponseJSON,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { and, eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { lockWithSecret, unlockWithSecret } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { MemberSession } from '../actor.ts';
import { oneLine } from '../one-line.ts';
import { asAccess } from './as-access.ts';
import { putChallenge, takeChallenge } from './challenge.ts';
import { unlockOf } from './password-unlock.ts';
import { startSession } from './session.ts';
import { readSettings } from './settings.ts';
import { accessPasskeys } from './tables.ts';

type When = { now: Temporal.Instant };

/** Our address as passkeys know it; a passkey made for one address answers no other. */
export type Site = { readonly origin: string };

/** What a browser needs to ask its device. `prfSalt` (base64url) makes the device's own secret. */
export type PasskeyQuestion = { challengeId: string; options: object; prfSalt: string };

/** What a browser sends back. `prf` (32 bytes, base64url) only where the device has PRF. */
export type PasskeyAnswer<Response> = { challengeId: string; response: Response; prf?: string };

/** Asks a signed-in member's browser to make a passkey. */
export async function askForNewPasskey(
	db: Db,
	session: MemberSession,
	site: Site,
	{ now }: When,
): Promise<PasskeyQuestion> {
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

/** Asks any browser for any passkey of ours; says nothing of who has one. */
export async function askForPasskey(db: Db, site: Site, { now }: When): Promise<PasskeyQuestion> {
	const options = await generateAuthenticationOptions({
		rpID: hostOf(site),
		userVerification: 'required',
	});
	const said = { challenge: options.challenge };
	const challenge = { purpose: 'passkey-sign-in', memberId: null, said } as const;
	return {
		challengeId: await putChallenge(db, challenge, now),
		options,
		prfSalt: await prfSalt(db),
	};
}

export type PasskeySignedIn =
	| { readonly ok: true; readonly cookie: string }
	/** `password`: the passkey is right, and the password is still needed to open the keys. */
	| { readonly ok: false; readonly problem: 'wrong' | 'password'; waitSeconds?: number };

/** Signs in by passkey: alone where it opens the keys, else as the second factor of a password. */
export async function signInWithPasskey(
	db: Db,
	site: Site,
	answer: PasskeyAnswer<AuthenticationResponseJSON> & { password?: string },
	{ now }: When,
): Promise<PasskeySignedIn> {
	const challenge = await takeChallenge(db, answer.challengeId, 'passkey-sign-in', now);
	const passkey = await passkeyBy(db, answer.response.id);
	if (!challenge || !passkey) return wrong;
	const verified = await verifyAuthenticationResponse({
		response: answer.response,
		expectedChallenge: challenge.said.challenge ?? '',
		expectedOrigin: site.origin,
		expectedRPID: hostOf(site),
		credential: {
			id: passkey.id,
			publicKey: new Uint8Array(passkey.publicKey),
			counter: passkey.counter,
		},
	}).catch(() => null);
	if (!verified?.verified) return wrong;
	const { newCounter: counter } = verified.authenticationInfo;
	const secret = readPrf(answer.prf);
	const alone = secret && passkey.lock ? await unlockWithSecret(passkey.lock, secret) : null;
	if (!alone && answer.password === undefined) return { ok: false, problem: 'password' };
	const opened = alone
		? { identity: alone }
		: await unlockOf(db, passkey.memberId, answer.password ?? '', now);
	if (!opened.identity) return { ok: false, problem: 'password', ...opened };
	const { identity } = opened;
	const { memberId } = passkey;
	const assurance = alone ? 'passkey' : 'password+passkey';
	const cookie = await asAccess(db, async (tx) => {
		await tx.update(accessPasskeys).set({ counter }).where(eq(accessPasskeys.id, passkey.id));
		return startSession(tx, { memberId, identity, assurance }, now);
	});
	return { ok: true, cookie };
}

const wrong = { ok: false, problem: 'wrong' } as const;

function hostOf({ origin }: Site): string {
	return new URL(origin).hostname;
}

/** One salt for the installation: a browser must know it before it knows which passkey is used. */
async function prfSalt(db: Db): Promise<string> {
	const salt = (await readSettings(db))?.installationSalt ?? new Uint8Array();
	return createHash('sha256').update('amparo/v1/passkey/prf').update(salt).digest('base64url');
}

function readPrf(text: string | undefined): Uint8Array | null {
	const bytes = new Uint8Array(Buffer.from(text ?? '', 'base64url'));
	return bytes.length === 32 ? bytes : null;
}

/** base64url, as long as WebAuthn allows (1023 bytes). */
function isCredentialId(text: string): boolean {
	return /^[\w-]{1,1364}$/.test(text);
}

function passkeysOf(db: Db, memberId: string) {
	return asAccess(db, (tx) =>
		tx.select().from(accessPasskeys).where(eq(accessPasskeys.memberId, memberId)),
	);
}

async function passkeyBy(db: Db, id: string) {
	if (!isCredentialId(id)) return undefined;
	const [found] = await asAccess(db, (tx) =>
		tx.select().from(accessPasskeys).where(eq(accessPasskeys.id, id)),
	);
	return found;
}
