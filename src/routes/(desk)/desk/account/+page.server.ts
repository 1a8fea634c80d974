import { fail } from '@sveltejs/kit';
import { dayOrMoment } from '#design/written.ts';
import { oneLine } from '#foundations/access/index.ts';
import {
	changePassword,
	changeTotp,
	describeMyself,
	disconnectOidc,
	endOtherSessions,
	newTotpSecret,
	oidcSettings,
	readAccount,
	removePasskey,
	renewRecoveryCodes,
	totpPicture,
} from '#foundations/access/server/index.ts';
import { isLocale, m } from '#foundations/languages/index.ts';
import { sayPasswordProblem } from '../account-words.ts';
import { sessionOf } from '../session.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const account = await readAccount(locals.db, sessionOf(locals));
	const timeZone = locals.settings?.timeZone ?? 'UTC';
	return {
		account: {
			...account,
			passkeys: account.passkeys.map(({ id, name, unlocks }) => ({ id, name, unlocks })),
			sessions: account.sessions.map(({ id, here, startedAt }) => ({
				...{ id, here },
				since: dayOrMoment(startedAt.toString(), timeZone),
			})),
		},
		oidc: oidcSettings()?.name ?? null,
	};
};

export const actions: Actions = {
	about: async ({ locals, request }) => {
		const form = await request.formData();
		const name = oneLine(textOf(form, 'name'));
		const email = oneLine(textOf(form, 'email')).slice(0, 200);
		const language = textOf(form, 'language');
		const problems: Record<string, string> = {};
		if (name === '') problems.name = m.account_problem_name_empty();
		if (name.length > 120) problems.name = m.account_problem_long();
		if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email)) problems.email = m.account_email_wrong();
		if (Object.keys(problems).length > 0) {
			return fail(422, { problems, about: { name, email, language } });
		}
		await describeMyself(locals.db, sessionOf(locals), {
			name,
			email: email || null,
			language: isLocale(language) ? language : locals.locale,
		});
		return { said: m.account_saved() };
	},
	password: async ({ locals, request }) => {
		const form = await request.formData();
		const change = { current: textOf(form, 'current'), password: textOf(form, 'password') };
		const changed = await changePassword(locals.db, sessionOf(locals), change, when(locals));
		if (changed.ok) return { said: m.account_password_changed() };
		const problems: Record<string, string> = {};
		if (changed.problems.current) problems.current = m.account_current_wrong();
		const { password } = changed.problems;
		if (password) problems.password = sayPasswordProblem(password);
		return fail(422, { problems });
	},
	connectApp: async (event) => ({ totp: await pictureOf(newTotpSecret(), event) }),
	app: async (event) => {
		const form = await event.request.formData();
		const totp = {
			...{ totpSecret: textOf(form, 'totpSecret'), totpCode: textOf(form, 'totpCode') },
			password: textOf(form, 'appPassword'),
		};
		const { locals } = event;
		const changed = await changeTotp(locals.db, sessionOf(locals), totp, when(locals));
		if (changed.ok) return { said: m.account_totp_changed() };
		const secret = /^[A-Z2-7]{32}$/.test(totp.totpSecret) ? totp.totpSecret : newTotpSecret();
		const problems: Record<string, string> =
			changed.problem === 'code'
				? { totpCode: m.account_problem_totp() }
				: { appPassword: m.account_current_wrong() };
		return fail(422, { problems, totp: await pictureOf(secret, event) });
	},
	codes: async ({ locals, request }) => {
		const password = textOf(await request.formData(), 'codesPassword');
		const renewed = await renewRecoveryCodes(locals.db, sessionOf(locals), password, when(locals));
		if (renewed.ok) return { codes: renewed.codes };
		const problems: Record<string, string> = { codesPassword: m.account_current_wrong() };
		return fail(422, { problems });
	},
	removePasskey: async ({ locals, request }) => {
		const id = textOf(await request.formData(), 'id');
		await removePasskey(locals.db, sessionOf(locals), id, when(locals));
		return { said: m.account_saved() };
	},
	disconnect: async ({ locals }) => {
		await disconnectOidc(locals.db, sessionOf(locals), when(locals));
		return { said: m.account_saved() };
	},
	sessions: async ({ locals }) => {
		await endOtherSessions(locals.db, sessionOf(locals));
		return { said: m.account_sessions_ended() };
	},
};

function when(locals: App.Locals) {
	return { now: locals.now() };
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

async function pictureOf(secret: string, { locals }: RequestEvent) {
	const organisation = locals.settings?.organisation ?? '';
	const { name } = sessionOf(locals).member;
	return { secret, picture: await totpPicture(secret, name, organisation) };
}
