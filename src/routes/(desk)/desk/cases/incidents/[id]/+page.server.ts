import { readTeam } from '#foundations/access/server/index.ts';
import { readIncident } from '#modules/cases/server/index.ts';
import { namesOf } from '../../../names.ts';
import { sessionOf } from '../../../session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { db, href } = locals;
	const session = sessionOf(locals);
	const how = { now: locals.now() };
	const found = await readIncident(db, session, { caseId: params.id }, how);
	return {
		...found,
		// Only who linked and took out is named here.
		names: found.before.length > 0 ? namesOf(await readTeam(db, session, how)) : {},
		list: href('/desk/cases/incidents'),
		cases: href('/desk/cases'),
		reports: href('/desk/reports'),
		done: url.searchParams.has('done'),
	};
};
