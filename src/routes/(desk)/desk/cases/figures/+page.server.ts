import { decideRoute, HERE } from '#foundations/access/index.ts';
import { caseFigures } from '#modules/cases/server/index.ts';
import { figureSheets } from '#modules/cases/ui/desk/figure-sheets.ts';
import { sessionOf } from '../../session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, href } = locals;
	const found = await caseFigures(locals.db, sessionOf(locals), { now: locals.now() });
	return {
		until: found.until,
		sheets: figureSheets(found),
		// Who counts and reads no case has no list to go back to.
		cases: decideRoute(actor, 'cases.work', HERE).allow ? href('/desk/cases') : null,
	};
};
