import { error, fail } from '@sveltejs/kit';
import { claimActs, inClaim } from '#modules/cases/index.ts';
import { logOf, readCase, takeLog } from '#modules/cases/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

/** The wages of a case, counted from what this member can read of it. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { db, session, href } = locals;
	if (!session) error(404);
	const how = { now: locals.now() };
	const view = await readCase(db, session, { caseId: params.id }, how);
	if (view.procedure !== 'wage-claim') error(404);
	const entries = await logOf(db, session, { caseId: view.caseId }, how);
	const there = inClaim(view.timeline.map(({ facts, sealed }) => ({ ...facts, ...sealed })));
	return {
		timeline: view.timeline,
		country: view.country,
		log: { entries, acts: claimActs(entries, there) },
		patterns: href('/desk/cases/patterns'),
		page: href(`/desk/cases/${view.caseId}`),
	};
};

export const actions: Actions = {
	log: async ({ locals, params }) => {
		const { db, session } = locals;
		if (!session) error(404);
		const done = await takeLog(db, session, { caseId: params.id }, { now: locals.now() });
		return done.ok ? { taken: true } : fail(422, { taken: false });
	},
};
