import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { anOrganisation, MONDAY, PASSWORD } from '#tests/support/organisation.ts';
import type { MemberSession } from '../actor.ts';
import { describeMyself } from './account.ts';
import { beginOidc, type OidcSettings, returnFromOidc, signInAfterOidc } from './oidc.ts';
import { disconnectOidc } from './oidc-account.ts';
import { sessionFrom } from './session.ts';

const BACK = 'http://desk.example/desk/sign-in/oidc/return';
const when = { now: MONDAY };

const house = houseForFile((db) => anOrganisation(db, MONDAY));
let provider: Server;
let settings: OidcSettings;
/** What the organisation's sign-in says of whoever signs in there now. */
let claims: { sub: string; email: string; email_verified: boolean };

beforeAll(async () => {
	provider = createServer();
	await new Promise<void>((ready) => provider.listen(0, '127.0.0.1', ready));
	const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
	settings = {
		issuer,
		clientId: 'amparo',
		clientSecret: 'a secret of forty characters and then some',
		name: 'x',
	};
	const { clientId: client_id, clientSecret: client_secret } = settings;
	const oidc = new Provider(issuer, {
		clients: [
			{ client_id, client_secret, redirect_uris: [BACK], grant_types: ['authorization_code'] },
		],
		claims: { openid: ['sub'], email: ['email', 'email_verified'] },
		features: { devInteractions: { enabled: false } },
		findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ ...claims, sub: id }) }),
		interactions: { url: (_ctx, { uid }) => `/consent/${uid}` },
		cookies: { keys: ['test'] },
	});

	const answer = oidc.callback();
	provider.on('request', async (request, response) => {
		if (!request.url?.startsWith('/consent/')) return answer(request, response);
		const { params, session } = await oidc.interactionDetails(request, response);
		const grant = new oidc.Grant({ accountId: claims.sub, clientId: String(params.client_id) });
		grant.addOIDCScope('openid email');
		const consent = { grantId: await grant.save() };
		const login = { accountId: claims.sub };
		await oidc.interactionFinished(request, response, session ? { consent } : { login, consent });
	});
});
afterAll(async () => {
	provider.close();
});

test('an account with a verified address of ours says who signs in; the password still opens the keys', async () => {
	const lead = await house.lead.session(MONDAY);
	await describeMyself(house.db, lead, {
		name: 'Lena',
		language: 'en',
		email: 'Lena@casa.example',
	});
	claims = { sub: 'u-1', email: 'lena@casa.example', email_verified: true };
	const returned = await throughProvider();
	if (returned.outcome !== 'known') throw new Error(`the provider's answer: ${returned.outcome}`);

	const wrong = { challengeId: returned.challengeId, password: 'wrong wrong wrong' };
	const refused = await signInAfterOidc(house.db, wrong, when);
	if (refused.ok || !refused.challengeId) throw new Error('a wrong password opened');
	expect(await signInAfterOidc(house.db, { ...wrong, password: PASSWORD }, when)).toEqual({
		ok: false,
		challengeId: null,
	});
	const right = { challengeId: refused.challengeId, password: PASSWORD };
	const signedIn = await signInAfterOidc(house.db, right, when);
	if (!signedIn.ok) throw new Error('the right password did not open');
	const session = await sessionFrom(house.db, signedIn.cookie, MONDAY);
	expect(session?.assurance).toBe('oidc+password');
	expect(session?.keys.has(house.intake)).toBe(true);
});

test('from the first use on the account counts and not its address', async () => {
	claims = { sub: 'u-1', email: 'someone@else.example', email_verified: true };
	expect(await throughProvider()).toMatchObject({ outcome: 'known' });
	claims = { sub: 'u-2', email: 'lena@casa.example', email_verified: true };
	expect(await throughProvider()).toEqual({ outcome: 'unknown' });
});

test('an address that nobody verified, or that nobody has, signs nobody in', async () => {
	const childLead = await house.childLead.session(MONDAY);
	await describeMyself(house.db, childLead, { name: 'C', language: 'en', email: 'c@casa.example' });
	claims = { sub: 'u-3', email: 'c@casa.example', email_verified: false };
	expect(await throughProvider()).toEqual({ outcome: 'unknown' });
	claims = { sub: 'u-4', email: 'stranger@casa.example', email_verified: true };
	expect(await throughProvider()).toEqual({ outcome: 'unknown' });
});

test('a member connects an account from inside, and ends that again', async () => {
	const session = await house.childLead.session(MONDAY.add({ hours: 1 }));
	claims = { sub: 'u-1', email: '', email_verified: false };
	expect(await throughProvider(session)).toEqual({ outcome: 'failed' });
	claims = { sub: 'u-5', email: '', email_verified: false };
	expect(await throughProvider(session)).toEqual({ outcome: 'connected' });
	expect(await throughProvider()).toMatchObject({ outcome: 'known' });
	await disconnectOidc(house.db, session, when);
	expect(await throughProvider()).toEqual({ outcome: 'unknown' });
});

test('an account is connected to whoever asked for it, and to nobody who lent their cookie', async () => {
	const asked = await house.childLead.session(MONDAY.add({ hours: 1 }));
	claims = { sub: 'u-6', email: '', email_verified: false };
	const lead = await house.lead.session(MONDAY.add({ hours: 1 }));
	for (const back of [null, lead])
		expect(await throughProvider(asked, back)).toEqual({ outcome: 'failed' });
	expect(await throughProvider()).toEqual({ outcome: 'unknown' });
});

test('an answer that was not asked for is none', async () => {
	const url = new URL(`${BACK}?code=x&state=y`);
	const answer = { url, challengeId: '7d0c1b1a-4f43-4f5f-9e0e-000000000000', session: null };
	expect(await returnFromOidc(house.db, settings, answer, when)).toEqual({ outcome: 'failed' });
	const { challengeId } = await beginOidc(
		house.db,
		settings,
		{ redirectUri: BACK, session: null },
		when,
	);
	const unasked = { url, challengeId, session: null };
	expect(await returnFromOidc(house.db, settings, unasked, when)).toEqual({ outcome: 'failed' });
});

/** What a browser does between our two pages: follow, with cookies, until it is back. */
async function throughProvider(session: MemberSession | null = null, back = session) {
	const begun = await beginOidc(house.db, settings, { redirectUri: BACK, session }, when);
	const jar = new Map<string, string>();
	let at = new URL(begun.url);
	while (!at.href.startsWith(BACK)) {
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
		for (const line of response.headers.getSetCookie()) {
			const [pair = ''] = line.split(';');
			jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
		}
		const next = response.headers.get('location');
		if (!next) throw new Error(`the provider stopped with ${response.status}`);
		at = new URL(next, at);
	}
	const answer = { url: at, challengeId: begun.challengeId, session: back };
	return returnFromOidc(house.db, settings, answer, when);
}
