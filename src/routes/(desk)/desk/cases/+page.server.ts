import { error } from '@sveltejs/kit';
import { decideRoute, HERE } from '#foundations/access/index.ts';
import { readTeam } from '#foundations/access/server/index.ts';
import { procedureIds } from '#modules/cases/index.ts';
import { listWork } from '#modules/cases/server/index.ts';
import type { DeskWorkPage } from '#modules/cases/ui/desk/desk-work-page.ts';
import { readShown } from '#modules/cases/ui/desk/work-address.ts';
import { namesOf } from '../names.ts';
import type { Actions, PageServerLoad } from './$types';
import { openIt } from './open-it.ts';

export const load: PageServerLoad = async ({ locals, url }): Promise<DeskWorkPage> => {
	const { db, session, settings, actor, href } = locals;
	if (!session || !settings) error(404);
	const how = { now: locals.now() };
	const shown = readShown(url.searchParams);
	const [found, team] = await Promise.all([
		listWork(db, session, { ...shown, shown: shown.only }, how),
		readTeam(db, session, how),
	]);
	return {
		found,
		shown,
		now: how.now.toString(),
		zone: settings.timeZone,
		me: session.member.id,
		names: namesOf(team),
		procedures: procedureIds(),
		work: href('/desk/cases'),
		cases: href('/desk/cases'),
		begin: decideRoute(actor, 'cases.open', HERE).allow ? href('/desk/cases/new') : null,
		calendar: href('/desk/cases/calendar'),
		team: decideRoute(actor, 'cases.team', HERE).allow ? href('/desk/cases/team') : null,
		figures: decideRoute(actor, 'cases.figures', HERE).allow ? href('/desk/cases/figures') : null,
		done: url.searchParams.get('done'),
	};
};

export const actions: Actions = {
	open: async ({ request, locals }) => {
		const posted = await request.formData();
		const [caseId, procedure] = [posted.get('case'), posted.get('procedure')].map(String);
		return openIt(locals, { caseId: caseId ?? '', procedure: procedure ?? '' });
	},
};
