import { error, redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { doneQuestion, listQuestions } from '#modules/tracing/server/index.ts';
import { namesOf } from '../../names.ts';
import { sessionOf } from '../../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { db, settings, href } = locals;
	const session = sessionOf(locals);
	if (!settings) error(404);
	const [questions, everyone] = await Promise.all([
		listQuestions(db, session),
		readTeam(db, session, { now: locals.now() }),
	]);
	const room = href('/desk/tracing');
	return { questions, names: namesOf(everyone), zone: settings.timeZone, room };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const { db, now, href } = locals;
		const questionId = String((await request.formData()).get('question') ?? '');
		await doneQuestion(db, sessionOf(locals), { questionId }, { now: now() });
		redirect(303, href('/desk/tracing/questions'));
	},
};
