import { fail } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import { newReceipt, parseReceipt } from '#foundations/sealing/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { answersOf } from '#modules/reports/ui/person/answers.ts';
import { readSearch, type Typed, typedInSearch } from '#modules/tracing/forms.ts';
import type { Sought } from '#modules/tracing/index.ts';
import { openSearch } from '#modules/tracing/server/index.ts';
import { withCodes } from '#modules/tracing/ui/named.ts';
import { sentencesOf } from '#modules/tracing/ui/person/sentences.ts';
import { toldOf } from '#modules/tracing/ui/told.ts';
import { shareOf } from '../../address.ts';
import { formOf, textOf } from '../posted.ts';
import type { Actions, PageServerLoad } from './$types';
import { choicesOf, countryCodes } from './choices.ts';
import { typedFromReport } from './from-report.ts';
import { readerOfSearches } from './reader.ts';

export const load: PageServerLoad = async ({ locals }) => ({
	reader: await readerOfSearches(locals),
	inbox: locals.href('/inbox'),
	parts: locals.href('/search/parts'),
	...choicesOf(locals),
});

export const actions: Actions = {
	/** Shows all of it once more. */
	preview: async ({ request, locals }) => {
		const { seed, typed, read } = await understand(request, locals);
		if (!read.ok) return fail(422, writing(typed, seed, sentencesOf(read.problems)));
		return looking(typed, seed, read.content);
	},

	/** From a report about somebody missing, with everything that was written there. */
	report: async ({ request }) => {
		const typed = typedFromReport(answersOf(await formOf(request)));
		return { ...writing(typed, newReceipt()), arrived: true };
	},

	/** Back to the form, with everything that was typed. */
	edit: async ({ request, locals }) => {
		const { seed, typed } = await understand(request, locals);
		return writing(typed, seed);
	},

	/** Seals in memory, saves, and gives the receipt; the same form twice gives the same one. */
	send: async (event) => {
		const { request, locals } = event;
		const { seed, typed, read } = await understand(request, locals);
		if (!read.ok) return fail(422, writing(typed, seed, sentencesOf(read.problems)));
		const { content } = read;
		const told = { ...toldOf(content), language: locals.locale };
		const how = { now: locals.now(), share: shareOf(event) };
		const opened = await openSearch(locals.db, { seed, ...told }, how);
		if (opened.ok) return { step: 'sent' as const, receipt: seed };
		const full = opened.problem === 'full' ? m.report_problem_long_now() : undefined;
		return fail(422, looking(typed, seed, content, full ?? m.search_problem_not_sent()));
	},
};

async function understand(request: Request, { now, settings }: App.Locals) {
	const form = await formOf(request);
	const seed = parseReceipt(textOf(form, 'seed'));
	const typed = withCodes(typedInSearch(form), countryCodes());
	const today = dayOf(now(), settings?.timeZone ?? 'UTC');
	const read = readSearch(typed, today);
	return { seed: seed.ok ? seed.receipt : newReceipt(), typed, read };
}

function writing(typed: Typed, seed: string, problems: Record<string, string> = {}) {
	return { step: 'writing' as const, typed, seed, problems, arrived: false };
}

function looking(typed: Typed, seed: string, content: Sought, problem?: string) {
	return { step: 'looking' as const, typed, seed, content, problem };
}
