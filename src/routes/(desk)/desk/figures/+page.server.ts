import { error } from '@sveltejs/kit';
import { decideRoute, HERE } from '#foundations/access/index.ts';
import { figures } from '#modules/reports/server/index.ts';
import { figureSheets } from '#modules/reports/ui/desk/figure-rows.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (!locals.session) error(404);
	const period = url.searchParams.get('until') ?? undefined;
	const found = await figures(locals.db, locals.session, { now: locals.now() }, period);
	const { total, since, until, periods } = found;
	return {
		...{ total, since, until },
		others: periods
			.filter((other) => other.until !== until)
			.map((other) => ({ ...other, href: locals.href(`/desk/figures?until=${other.until}`) })),
		sheets: figureSheets(found),
		cases: decideRoute(locals.actor, 'cases.figures', HERE).allow
			? locals.href('/desk/cases/figures')
			: null,
		csv: locals.href(`/desk/figures/figures.csv?until=${until}`),
	};
};
