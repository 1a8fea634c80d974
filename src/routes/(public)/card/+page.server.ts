import { fail } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import { makeCard } from '#modules/cases/server/index.ts';
import { formOf, textOf } from '../posted.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	open: locals.href('/card/open'),
});

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const posted = await formOf(request);
		const words = textOf(posted, 'words');
		const opener = `${url.origin}${locals.href('/card/open')}`;
		const withAddress = textOf(posted, 'address') === 'yes';
		const made = await makeCard(words, withAddress ? opener : undefined);
		if (made.ok) return { card: made };
		const sentences = { empty: m.card_problem_empty(), 'too-long': m.card_problem_too_long() };
		return fail(422, { words, problem: sentences[made.problem] });
	},
};
