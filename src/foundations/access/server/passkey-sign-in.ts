import {
	type AuthenticationResponseJSON,
	generateAuthenticationOptions,
	verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { unlockWithSecret } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
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
import { unlockOf } from './password-unlock.ts';
import { startSession } from './session.ts';
import { accessPasskeys } from './tables.ts';

type When = { now: Temporal.Instant };

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

async function passkeyBy(db: Db, id: string) {
	if (!isCredentialId(id)) return undefined;
	const [found] = await asAccess(db, (tx) =>
		tx.select().from(accessPasskeys).where(eq(accessPasskeys.id, id)),
	);
	return found;
}
