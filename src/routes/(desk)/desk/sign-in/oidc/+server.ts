import { error, redirect } from '@sveltejs/kit';
import type { MemberSession } from '#foundations/access/index.ts';
import { beginOidc, oidcSettings } from '#foundations/access/server/index.ts';
import type { RequestEvent, RequestHandler } from './$types';
import { oidcCookie, oidcCookieOptions } from './cookie.ts';

/** To the organisation's own sign-in. */
export const GET: RequestHandler = (event) => begin(event, null);

/** The same, to connect the account that comes back to whoever is signed in: only by a form of ours. */
export const POST: RequestHandler = (event) => begin(event, event.locals.session);

async function begin(
	{ locals, url, cookies }: RequestEvent,
	session: MemberSession | null,
): Promise<Response> {
	const settings = oidcSettings();
	if (!settings) error(404);
	const redirectUri = `${url.origin}/desk/sign-in/oidc/return`;
	const begun = await beginOidc(
		locals.db,
		settings,
		{ redirectUri, session },
		{ now: locals.now() },
	).catch(() => null);
	if (!begun) redirect(303, `${locals.href('/desk/sign-in')}?said=oidc`);
	cookies.set(oidcCookie(), begun.challengeId, oidcCookieOptions());
	redirect(303, begun.url);
}
