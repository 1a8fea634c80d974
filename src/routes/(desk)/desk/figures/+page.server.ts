import { error } from '@sveltejs/kit';
import { figures } from '#modules/reports/server/index.ts';
import { figureSheets } from '#modules/reports/ui/desk/figure-rows.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (!locals.session) error(404);
	const found = await figures(locals.db, locals.session, { now: locals.now() });
	return {
		total: found.total,
		until: found.until,
		sheets: figureSheets(found),
		csv: locals.href('/desk/figures/figures.csv'),
	};
};
