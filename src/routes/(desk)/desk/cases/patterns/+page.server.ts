import { recruiterPatterns } from '#modules/cases/server/index.ts';
import { sessionOf } from '../../session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	patterns: await recruiterPatterns(locals.db, sessionOf(locals), { now: locals.now() }),
	cases: locals.href('/desk/cases'),
	begin: locals.href('/desk/cases/new/wage-claim'),
});
