import { error, fail, redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { isLocale, type Locale, locales, nameOf } from '#foundations/languages/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { letterForm } from '#modules/cases/index.ts';
import {
	letterWentOut,
	readCase,
	readLetter,
	saveLetter,
	signLetter,
} from '#modules/cases/server/index.ts';
import { sentenceOf } from '../../../../../../errors.ts';
import { namesOf } from '../../../../names.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { db, session, href } = locals;
	if (!session) error(404);
	const how = { now: locals.now() };
	const view = await readCase(db, session, { caseId: params.id }, how);
	const language = languageIn(url.searchParams.get('in')) ?? locals.locale;
	const which = { caseId: params.id, entryId: params.entry };
	const team = await readTeam(db, session, how);
	return {
		shown: await readLetter(db, session, { ...which, language }, how),
		procedure: view.procedure,
		zone: view.zone,
		names: namesOf(team),
		languages: locales.map((value) => ({ value, label: nameOf(value) })),
		page: href(`/desk/cases/${params.id}/letters/${params.entry}`),
		back: href(`/desk/cases/${params.id}`),
		noFont: url.searchParams.get('nofont'),
	};
};

export const actions: Actions = {
	save: (event) =>
		doing(event, (which, posted, { db, session, how }) =>
			save(which, posted, { db, session, how }),
		),
	sign: (event) =>
		doing(event, async (which, posted, { db, session, how }) => {
			const mark = String(posted.get('mark') ?? '');
			const done = await signLetter(db, session, { ...which, mark }, how);
			if (!done.ok) return fail(422, { missing: done.missing });
		}),
	out: (event) =>
		doing(event, (which, posted, { db, session, how }) => {
			const way = posted.get('way') === 'sent' ? 'sent' : 'printed';
			return letterWentOut(db, session, { ...which, way }, how);
		}),
};

type Which = { caseId: string; entryId: string };
type Doing = {
	db: App.Locals['db'];
	session: NonNullable<App.Locals['session']>;
	how: { now: ReturnType<App.Locals['now']> };
};

async function save(which: Which, posted: FormData, { db, session, how }: Doing) {
	const text = (name: string) => String(posted.get(name) ?? '');
	const headings = posted.getAll('heading').map(String);
	const words = posted.getAll('words').map(String);
	const fields = posted.getAll('field').map(String);
	const read = letterForm.safeParse({
		...{ to: text('to'), title: text('title'), opening: text('opening'), remedy: text('remedy') },
		parts: headings.map((heading, at) => ({
			...{ heading, words: words[at] ?? '', field: fields[at] || null },
		})),
	});
	if (!read.success) return fail(422, { tooLong: true });
	const language = languageIn(text('language')) ?? 'en';
	await saveLetter(db, session, { ...which, language, written: read.data }, how);
}

async function doing(
	{ request, locals, params }: RequestEvent,
	work: (which: Which, posted: FormData, doing: Doing) => Promise<unknown>,
) {
	const { db, session, href } = locals;
	if (!session) error(404);
	const posted = await request.formData();
	const which = { caseId: params.id, entryId: params.entry };
	try {
		const failed = await work(which, posted, { db, session, how: { now: locals.now() } });
		if (failed) return failed as ReturnType<typeof fail>;
	} catch (refused) {
		if (!(refused instanceof Refusal) || refused.status === 404) throw refused;
		return fail(refused.status, { refused: sentenceOf(refused) });
	}
	const language = languageIn(String(posted.get('language') ?? ''));
	const inLanguage = language ? `?in=${language}` : '';
	redirect(303, href(`/desk/cases/${params.id}/letters/${params.entry}${inLanguage}`));
}

function languageIn(text: string | null): Locale | null {
	return text && isLocale(text) ? text : null;
}
