import { fail } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import { answersIn, typedIn } from '#modules/cases/index.ts';
import { answerByLink, openLink } from '#modules/cases/server/index.ts';
import { problemWords } from '#modules/cases/ui/desk/problem-words.ts';
import { countryChoices } from '../../../(desk)/desk/places.ts';
import type { Actions, PageServerLoad } from './$types';

/**
 * A body outside reads and answers here without an account. Nothing is shown on the way in: a link
 * that a mail program looks at in advance must not read as opened.
 */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
	// Its address is a key: nobody on the way keeps it, our own memory of public pages included.
	setHeaders({ 'cache-control': 'no-store' });
	return { organisation: locals.settings?.organisation ?? '' };
};

export const actions: Actions = {
	open: async ({ locals, params }) => show(locals, params.token),

	answer: async ({ request, locals, params }) => {
		const posted = await request.formData();
		const action = String(posted.get('action') ?? '');
		const opened = await openLink(locals.db, params.token, { now: locals.now() });
		if (!opened.ok) return gone(opened.problem);
		const answers = answersIn(opened.procedure, action, posted);
		const done = await answerByLink(
			locals.db,
			params.token,
			{ action, answers },
			{ now: locals.now() },
		);
		if (done.ok) return { ...(await show(locals, params.token)), done: true };
		if ('problem' in done) return gone(done.problem);
		const back = await show(locals, params.token);
		return fail(422, {
			...back,
			...{ action, typed: typedIn(posted), problems: problemWords(done.problems) },
			refused: done.refused,
		});
	},
};

async function show(locals: App.Locals, token: string) {
	const opened = await openLink(locals.db, token, { now: locals.now() });
	if (!opened.ok) return { gone: sentences[opened.problem]() };
	const { procedure, words, isWithdrawn, acts, answered, expiresAt } = opened;
	return {
		opened: {
			...{ words, isWithdrawn, answered, expiresAt, procedure: procedure.id },
			countries: countryChoices(locals.locale),
			acts: acts.map((action) => ({
				action,
				asks: procedure.actions[action]?.asks ?? {},
				fields: procedure.fields,
			})),
		},
	};
}

function gone(problem: 'none' | 'over') {
	return fail(problem === 'over' ? 410 : 404, { gone: sentences[problem]() });
}

const sentences = {
	none: () => m.answer_none(),
	over: () => m.answer_over(),
};
