import { error } from '@sveltejs/kit';
import { readCase } from '#modules/cases/server/index.ts';
import type { PageServerLoad } from './$types';

/** The wages of a case, counted from what this member can read of it. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { db, session, href } = locals;
	if (!session) error(404);
	const view = await readCase(db, session, { caseId: params.id }, { now: locals.now() });
	if (view.procedure !== 'wage-claim') error(404);
	return {
		timeline: view.timeline,
		country: view.country,
		patterns: href('/desk/cases/patterns'),
		page: href(`/desk/cases/${view.caseId}`),
	};
};
