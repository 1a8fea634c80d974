import { readIncident } from '#modules/cases/server/index.ts';
import { sessionOf } from '../../../session.ts';
import type { PageServerLoad } from './$types';

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
