import { error, fail, redirect } from '@sveltejs/kit';
import { number } from '#design/written.ts';
import {
	cookieName,
	cookieOptions,
	oidcSettings,
	returnFromOidc,
	signInAfterOidc,
} from '#foundations/access/server/index.ts';
import { m } from '#foundations/languages/index.ts';
import { oidcCookie, oidcCookieOptions } from '../cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
	const settings = oidcSettings();
	if (!settings) error(404);
	const challengeId = cookies.get(oidcCookie()) ?? '';
	const isAnswer = url.searchParams.has('code') || url.searchParams.has('error');
	if (!isAnswer) return { name: settings.name, problem: null };
	const answer = await returnFromOidc(
		locals.db,
		settings,
		{ url, challengeId, session: locals.session },
		{ now: locals.now() },
	);
	if (answer.outcome === 'connected') redirect(303, locals.href('/desk/account'));
	if (answer.outcome === 'known') {
		cookies.set(oidcCookie(), answer.challengeId, oidcCookieOptions());
		// Without the code in the address, which must not stay in the history.
		redirect(303, locals.href('/desk/sign-in/oidc/return'));
	}
	cookies.delete(oidcCookie(), oidcCookieOptions());
	const unknown = answer.outcome === 'unknown';
	const problem = unknown ? m.sign_in_oidc_unknown() : m.sign_in_oidc_failed();
	return { name: settings.name, problem };
};

export const actions: Actions = {
	default: async ({ locals, request, cookies }) => {
		const password = String((await request.formData()).get('password') ?? '');
		const challengeId = cookies.get(oidcCookie()) ?? '';
		const answer = await signInAfterOidc(
			locals.db,
			{ challengeId, password },
			{ now: locals.now() },
		);
		if (answer.ok) {
			cookies.delete(oidcCookie(), oidcCookieOptions());
			cookies.set(cookieName(), answer.cookie, cookieOptions());
			redirect(303, locals.href('/desk'));
		}
		if (!answer.challengeId) return fail(422, { problem: m.sign_in_expired() });
		cookies.set(oidcCookie(), answer.challengeId, oidcCookieOptions());
		const problem = answer.waitSeconds
			? m.sign_in_wait({ seconds: number(answer.waitSeconds) })
			: m.account_current_wrong();
		return fail(422, { problem });
	},
};
