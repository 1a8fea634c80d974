import { fail, redirect } from '@sveltejs/kit';
import { number } from '#design/written.ts';
import {
	cookieName,
	cookieOptions,
	oidcSettings,
	signIn,
} from '#foundations/access/server/index.ts';
import { m } from '#foundations/languages/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.session) redirect(303, locals.href('/desk'));
	const said = url.searchParams.get('said');
	return {
		oidc: oidcSettings()?.name ?? null,
		failed: said === 'oidc' ? m.sign_in_oidc_failed() : null,
	};
};

export const actions: Actions = {
	default: async ({ locals, request, cookies }) => {
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '');
		const signInName = text('signInName').slice(0, 200);
		const answer = await signIn(
			locals.db,
			{ signInName, password: text('password'), code: text('code').slice(0, 100) },
			{ now: locals.now() },
		);
		if (!answer.ok) {
			const problem = answer.waitSeconds
				? m.sign_in_wait({ seconds: number(answer.waitSeconds) })
				: m.sign_in_wrong();
			return fail(answer.waitSeconds ? 429 : 422, { problem, signInName });
		}
		cookies.set(cookieName(), answer.cookie, cookieOptions());
		redirect(303, locals.href('/desk'));
	},
};
