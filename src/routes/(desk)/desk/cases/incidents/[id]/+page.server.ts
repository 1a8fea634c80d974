import { redirect } from '@sveltejs/kit';
import { readIncident, unlinkVictim } from '#modules/cases/server/index.ts';
import { sessionOf } from '../../../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { db, href } = locals;
	const how = { now: locals.now() };
	return {
		...(await readIncident(db, sessionOf(locals), { caseId: params.id }, how)),
		list: href('/desk/cases/incidents'),
		cases: href('/desk/cases'),
		reports: href('/desk/reports'),
		done: url.searchParams.has('done'),
	};
};

export const actions: Actions = {
	takeOut: async ({ request, locals, params }) => {
		const { db, href } = locals;
		const victim = Number((await request.formData()).get('victim'));
		const how = { now: locals.now() };
		await unlinkVictim(db, sessionOf(locals), { caseId: params.id, victim }, how);
		redirect(303, href(`/desk/cases/incidents/${params.id}?done`));
	},
};
