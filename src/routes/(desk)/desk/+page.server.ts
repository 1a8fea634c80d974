import { redirect } from '@sveltejs/kit';
import { decideRoute, HERE } from '#foundations/access/index.ts';
import type { PageServerLoad } from './$types';

/** The desk begins with what waits; for whoever has no reports to read, with who works here. */
export const load: PageServerLoad = ({ locals }) => {
	const reads = decideRoute(locals.actor, 'reports.list', HERE).allow;
	redirect(303, locals.href(reads ? '/desk/inbox' : '/desk/team'));
};
