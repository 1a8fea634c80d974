import { fail, redirect } from '@sveltejs/kit';
import { CONTENT_PROBLEMS } from '#modules/tracing/index.ts';
import { askTheTeam, teamForSearches } from '#modules/tracing/server/index.ts';
import { sessionOf } from '../../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	closed: (await teamForSearches(locals.db)) === null,
	asked: url.searchParams.has('asked'),
	room: locals.href('/desk/tracing'),
});

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const { db, now, href } = locals;
		const words = String((await request.formData()).get('words') ?? '');
		const asked = await askTheTeam(db, sessionOf(locals), { words }, { now: now() });
		if (!asked.ok) return fail(422, { words, problem: CONTENT_PROBLEMS[asked.problem]() });
		redirect(303, href('/desk/tracing/ask?asked'));
	},
};
