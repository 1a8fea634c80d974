import { fail } from '@sveltejs/kit';
import { wordsIn } from '#foundations/access/index.ts';
import { isLocale, m } from '#foundations/languages/index.ts';
import { newReceipt, parseReceipt } from '#foundations/sealing/index.ts';
import { readSearch, type Typed, typedInSearch } from '#modules/tracing/forms.ts';
import type { Sought } from '#modules/tracing/index.ts';
import { openSearchAloud, teamForSearches } from '#modules/tracing/server/index.ts';
import { sentencesOf } from '#modules/tracing/ui/person/sentences.ts';
import { toldOf } from '#modules/tracing/ui/told.ts';
import { countryChoices } from '../../../places.ts';
import { sessionOf } from '../../../session.ts';
import { todayOf } from '../../entered.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const team = await teamForSearches(locals.db);
	return {
		team: team && wordsIn(team.name, locals.locale),
		room: locals.href('/desk/tracing'),
		countries: countryChoices(locals.locale),
		today: todayOf(locals).toString(),
	};
};

/** What was typed goes along in the page each time; nothing is kept before the search begins. */
export const actions: Actions = {
	look: async ({ request, locals }) => {
		const told = understand(await request.formData(), locals);
		if (!told.read.ok) return fail(422, writing(told, sentencesOf(told.read.problems)));
		return looking(told, told.read.content);
	},

	edit: async ({ request, locals }) => writing(understand(await request.formData(), locals)),

	begin: async ({ request, locals }) => {
		const told = understand(await request.formData(), locals);
		const { seed, language, read } = told;
		if (!read.ok) return fail(422, writing(told, sentencesOf(read.problems)));
		const search = { seed, language, ...toldOf(read.content) };
		const how = { now: locals.now() };
		const opened = await openSearchAloud(locals.db, sessionOf(locals), search, how);
		if (opened.ok) return { step: 'done' as const, receipt: seed, language };
		return fail(422, looking(told, read.content, m.search_problem_not_sent()));
	},
};

type Told = ReturnType<typeof understand>;

function understand(form: FormData, locals: App.Locals) {
	const typed = typedInSearch(form);
	const before = parseReceipt(String(form.get('seed') ?? ''));
	const chosen = form.get('language');
	return {
		typed,
		seed: before.ok ? before.receipt : newReceipt(),
		language: isLocale(chosen) ? chosen : locals.locale,
		read: readSearch(typed, todayOf(locals)),
	};
}

function writing(
	{ typed, seed, language }: { typed: Typed; seed: string; language: Told['language'] },
	problems: Record<string, string> = {},
) {
	return { step: 'writing' as const, typed, seed, language, problems };
}

function looking({ typed, seed, language }: Told, content: Sought, problem?: string) {
	return { step: 'looking' as const, typed, seed, language, content, problem };
}
