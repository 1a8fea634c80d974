import { error, fail, redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { isLocale, locales, nameOf } from '#foundations/languages/index.ts';
import { withLocale } from '#foundations/languages/server/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { sheetOf } from '#modules/cases/index.ts';
import { letterWentOut, readLetter, saveLetter, signLetter } from '#modules/cases/server/index.ts';
import type { DeskLetterPage, LetterAnswer } from '#modules/cases/ui/desk/desk-letter-page.ts';
import { letterPosted } from '#modules/cases/ui/desk/letter-posted.ts';
import { missingWords } from '#modules/cases/ui/desk/letter-words.ts';
import { namesOf } from '../../../../names.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }): Promise<DeskLetterPage> => {
	const { db, session, href, locale } = locals;
	if (!session) error(404);
	const how = { now: locals.now() };
	const asked = url.searchParams.get('language');
	const language = isLocale(asked) ? asked : null;
	const which = { caseId: params.id, entryId: params.entry };
	const rewrites = url.searchParams.get('again') === 'yes';
	const view = await readLetter(db, session, { ...which, language, rewrites, spoken: locale }, how);
	const { letter, zone } = view;
	const names = namesOf(await readTeam(db, session, how));
	const page = href(`/desk/cases/${params.id}/letter/${params.entry}`);
	const today = dayOf(how.now, zone).toString();
	return {
		...view,
		...{ zone, page, rewrites },
		sheet: withLocale(letter.language, () => sheetOf(letter, view.signature, today)),
		steps: view.steps.map(({ step, at, memberId }) => ({ step, at, name: names[memberId] ?? '' })),
		me: session.member.name,
		saved: url.searchParams.get('done') === 'saved',
		languages: locales.map((value) => ({ value, label: nameOf(value) })),
		noFontFor: url.searchParams.get('nofont')?.split(' ').filter(Boolean) ?? [],
		files: { pdf: `${page}/pdf`, html: `${page}/html` },
		back: href(`/desk/cases/${params.id}`),
	};
};

export const actions: Actions = {
	save: async ({ request, locals, params, url }) => {
		const { db, session } = locals;
		if (!session) error(404);
		const posted = letterPosted(await request.formData());
		if (!posted) error(400);
		const which = { caseId: params.id, entryId: params.entry };
		await saveLetter(db, session, { ...which, ...posted }, { now: locals.now() });
		redirect(303, `${url.pathname}?language=${posted.language}&done=saved`);
	},
	sign: async ({ request, locals, params, url }) => {
		const { db, session } = locals;
		if (!session) error(404);
		const mark = String((await request.formData()).get('mark') ?? '');
		const which = { caseId: params.id, entryId: params.entry };
		const done = await signLetter(db, session, { ...which, mark }, { now: locals.now() });
		if (!done.ok) {
			const problems = done.missing.map((missing) => [missing, missingWords(missing)]);
			return fail(422, { problems: Object.fromEntries(problems) } satisfies LetterAnswer);
		}
		redirect(303, url.pathname);
	},
	out: async ({ request, locals, params, url }) => {
		const { db, session } = locals;
		if (!session) error(404);
		const way = (await request.formData()).get('way') === 'sent' ? 'sent' : 'printed';
		const which = { caseId: params.id, entryId: params.entry };
		await letterWentOut(db, session, { ...which, way }, { now: locals.now() });
		redirect(303, url.pathname);
	},
};
