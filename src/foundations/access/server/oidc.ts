import * as oidc from 'openid-client';
import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { MemberSession } from '../actor.ts';
import { oneLine } from '../one-line.ts';
import { asAccess } from './as-access.ts';
import { putChallenge, takeChallenge } from './challenge.ts';
import { byEmail, bySubject, connect } from './oidc-account.ts';
import { unlockOf } from './password-unlock.ts';
import { startSession } from './session.ts';

type When = { now: Temporal.Instant };

export type OidcSettings = {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** What the button calls it: as the organisation says, else the issuer's host. */
	readonly name: string;
};

/** The organisation's own sign-in, or null where it has none. */
export function oidcSettings(env: NodeJS.ProcessEnv = process.env): OidcSettings | null {
	const issuer = env.AMPARO_OIDC_ISSUER;
	const clientId = env.AMPARO_OIDC_CLIENT_ID;
	const clientSecret = env.AMPARO_OIDC_CLIENT_SECRET;
	if (!issuer || !clientId || !clientSecret) return null;
	const name = oneLine(env.AMPARO_OIDC_NAME ?? '').slice(0, 60) || new URL(issuer).hostname;
	return { issuer, clientId, clientSecret, name };
}

/**
 * Where to send the browser, and what its cookie keeps meanwhile. With a session, the account that
 * comes back is connected to this member; without, it signs its member in.
 *
 * Source: OpenID Connect Core 1.0, section 3.1; PKCE (RFC 7636).
 */
export async function beginOidc(
	db: Db,
	settings: OidcSettings,
	{ redirectUri, session }: { redirectUri: string; session: MemberSession | null },
	{ now }: When,
): Promise<{ url: string; challengeId: string }> {
	const config = await discovered(settings);
	const verifier = oidc.randomPKCECodeVerifier();
	const said = { verifier, state: oidc.randomState(), nonce: oidc.randomNonce(), redirectUri };
	const memberId = session?.member.id ?? null;
	const challengeId = await putChallenge(db, { purpose: 'oidc', memberId, said }, now);
	const url = oidc.buildAuthorizationUrl(config, {
		redirect_uri: redirectUri,
		scope: 'openid email',
		state: said.state,
		nonce: said.nonce,
		code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
		code_challenge_method: 'S256',
	});
	return { url: url.href, challengeId };
}

export type OidcReturned =
	/** Known: the password comes next, with this id. */
	| { readonly outcome: 'known'; readonly challengeId: string }
	| { readonly outcome: 'connected' }
	| { readonly outcome: 'unknown' | 'failed' };

/**
 * The browser is back with the answer of the organisation's sign-in. An account is connected only
 * to whoever asked for that and still sits here: nobody can lead another's account into their own.
 */
export async function returnFromOidc(
	db: Db,
	settings: OidcSettings,
	{ url, challengeId, session }: { url: URL; challengeId: string; session: MemberSession | null },
	{ now }: When,
): Promise<OidcReturned> {
	const challenge = await takeChallenge(db, challengeId, 'oidc', now);
	if (!challenge) return { outcome: 'failed' };
	if (challenge.memberId && challenge.memberId !== session?.member.id) return { outcome: 'failed' };
	const { verifier = '', state = '', nonce = '', redirectUri = '' } = challenge.said;
	const back = new URL(redirectUri);
	back.search = url.search;
	const config = await discovered(settings);
	const tokens = await oidc
		.authorizationCodeGrant(config, back, {
			pkceCodeVerifier: verifier,
			expectedState: state,
			expectedNonce: nonce,
			idTokenExpected: true,
		})
		.catch(() => null);
	const claims = tokens?.claims();
	if (!tokens || !claims) return { outcome: 'failed' };
	const who = { issuer: claims.iss, subject: claims.sub };
	if (challenge.memberId) {
		const connected = await connect(db, challenge.memberId, who, now);
		return { outcome: connected ? 'connected' : 'failed' };
	}
	const memberId =
		(await bySubject(db, who)) ?? (await byEmail(db, await emailOf(config, tokens, claims)));
	if (!memberId) return { outcome: 'unknown' };
	const known = { purpose: 'oidc-known', memberId, said: who } as const;
	return { outcome: 'known', challengeId: await putChallenge(db, known, now) };
}

export type OidcSignedIn =
	| { readonly ok: true; readonly cookie: string }
	/** `challengeId` for the next try; null when it took too long. */
	| { readonly ok: false; readonly challengeId: string | null; readonly waitSeconds?: number };

/** The second half: the member's own password, which alone opens the keys. */
export async function signInAfterOidc(
	db: Db,
	{ challengeId, password }: { challengeId: string; password: string },
	{ now }: When,
): Promise<OidcSignedIn> {
	const known = await takeChallenge(db, challengeId, 'oidc-known', now);
	if (!known?.memberId) return { ok: false, challengeId: null };
	const { memberId, said } = known;
	const { identity, waitSeconds } = await unlockOf(db, memberId, password, now);
	if (!identity) {
		const again = await putChallenge(db, known, now);
		return { ok: false, challengeId: again, ...(waitSeconds && { waitSeconds }) };
	}
	const { issuer = '', subject = '' } = said;
	// Linked at first use: from now on the account counts, whatever its e-mail becomes.
	await connect(db, memberId, { issuer, subject }, now);
	const session = { memberId, identity, assurance: 'oidc+password' } as const;
	const cookie = await asAccess(db, (tx) => startSession(tx, session, now));
	return { ok: true, cookie };
}

type Claims = NonNullable<ReturnType<oidc.TokenEndpointResponseHelpers['claims']>>;

/** The address that the provider has verified, in the token or else at its userinfo endpoint. */
async function emailOf(
	config: oidc.Configuration,
	{ access_token }: oidc.TokenEndpointResponse,
	claims: Claims,
): Promise<string> {
	const told =
		claims.email === undefined && config.serverMetadata().userinfo_endpoint
			? await oidc.fetchUserInfo(config, access_token, claims.sub).catch(() => claims)
			: claims;
	return told.email_verified === true ? String(told.email ?? '') : '';
}

const known = new Map<string, Promise<oidc.Configuration>>();

/** Asked once a process; a failure is asked again. Plain http only for a provider on this machine. */
function discovered({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
	const url = new URL(issuer);
	const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	const options = local ? { execute: [oidc.allowInsecureRequests] } : {};
	const config =
		known.get(issuer) ?? oidc.discovery(url, clientId, clientSecret, undefined, options);
	known.set(issuer, config);
	config.catch(() => known.delete(issuer));
	return config;
}
