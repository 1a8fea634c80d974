import { fail, redirect } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import { readSearch, type Typed, typedInSearch, typedSearch } from '#modules/tracing/forms.ts';
import { SHARED_WITH } from '#modules/tracing/index.ts';
import { reviseOwnSearch } from '#modules/tracing/server/index.ts';
import { withCodes } from '#modules/tracing/ui/named.ts';
import { sentencesOf } from '#modules/tracing/ui/person/sentences.ts';
import { toldOf } from '#modules/tracing/ui/told.ts';
import { shareOf } from '../../../address.ts';
import { formOf, textOf } from '../../posted.ts';
import { choicesOf, countryCodes } from '../../search/choices.ts';
import { ownSearchIn } from '../own-search-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	inbox: locals.href('/inbox'),
	...choicesOf(locals),
});

/** The receipt comes along in the body each time; nothing of it stays between two acts. */
export const actions: Actions = {
	/** The form, with everything the team searches with now. */
	change: async ({ request, locals }) => {
		const { key, search } = await ownSearchIn(await formOf(request), locals);
		if (!key || !search?.content) redirect(303, locals.href('/inbox'));
		return changing(key, search.recordId, typedSearch(search.content));
	},

	save: async (event) => {
		const { request, locals } = event;
		const form = await formOf(request);
		const { key, search } = await ownSearchIn(form, locals);
		if (!key || !search) redirect(303, locals.href('/inbox'));
		const { recordId } = search;
		const how = { now: locals.now(), share: shareOf(event) };
		// A family's own browser has read the form, and brings what only it and the team can open.
		const sealed = textOf(form, 'sealed');
		if (sealed) {
			const sharing = SHARED_WITH.filter((who) => form.getAll('share').includes(who));
			const summary = { sealed: textOf(form, 'summary'), once: textOf(form, 'once') };
			const said = { recordId, sealed, sharing, ...(summary.sealed && { summary }) };
			const acted = await reviseOwnSearch(locals.db, key, said, how);
			if (acted.ok) return { step: 'saved' as const, key };
			return fail(422, { step: 'none' as const });
		}
		if (!search.content) redirect(303, locals.href('/inbox'));
		const typed = withCodes(typedInSearch(form), countryCodes());
		const today = dayOf(locals.now(), locals.settings?.timeZone ?? 'UTC');
		const read = readSearch(typed, today, search.content);
		if (!read.ok) return fail(422, changing(key, recordId, typed, sentencesOf(read.problems)));
		const { content } = read;
		const summary = { text: `${m.search_corrected_letter()}\n\n${toldOf(content).summary}` };
		const acted = await reviseOwnSearch(locals.db, key, { recordId, content, summary }, how);
		if (acted.ok) return { step: 'saved' as const, key };
		const busy = { name: m.inbox_problem_broken() };
		return fail(422, changing(key, recordId, typed, busy));
	},
};

function changing(
	key: PersonKey,
	recordId: string,
	typed: Typed,
	problems: Record<string, string> = {},
) {
	return { step: 'changing' as const, key, recordId, typed, problems };
}
