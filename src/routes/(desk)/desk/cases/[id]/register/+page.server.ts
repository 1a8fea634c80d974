import { error } from '@sveltejs/kit';
import { readCase } from '#modules/cases/server/index.ts';
import { sessionOf } from '../../../session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { db, href } = locals;
	const view = await readCase(db, sessionOf(locals), { caseId: params.id }, { now: locals.now() });
	if (view.procedure !== 'detention') error(404);
	const back = href(`/desk/cases/${view.caseId}`);
	return {
		timeline: view.timeline,
		zone: view.zone,
		shared: view.timeline.filter(({ action }) => action === 'shareRegister').reverse(),
		back,
		page: `${back}/register`,
		share: `${back}/shareRegister`,
		noFontFor: url.searchParams.get('nofont'),
	};
};
