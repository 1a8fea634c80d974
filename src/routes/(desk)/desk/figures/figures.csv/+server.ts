import { error } from '@sveltejs/kit';
import { figures } from '#modules/reports/server/index.ts';
import { figureSheets } from '#modules/reports/ui/desk/figure-rows.ts';
import { figuresCsv } from '#modules/reports/ui/desk/figures-csv.ts';
import { savedFile } from '../../../../saved-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	if (!locals.session) error(404);
	const period = url.searchParams.get('until') ?? undefined;
	const found = await figures(locals.db, locals.session, { now: locals.now() }, period);
	const name = `figures-${found.until}.csv`;
	return savedFile(figuresCsv(figureSheets(found)), { type: 'text/csv; charset=utf-8', name });
};
