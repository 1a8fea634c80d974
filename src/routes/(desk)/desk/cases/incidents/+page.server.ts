import { INCIDENT } from '#modules/cases/index.ts';
import { listIncidents } from '#modules/cases/server/index.ts';
import { sessionOf } from '../../session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	found: await listIncidents(locals.db, sessionOf(locals)),
	page: locals.href('/desk/cases/incidents'),
	cases: locals.href('/desk/cases'),
	begin: locals.href(`/desk/cases/new/${INCIDENT}`),
});
