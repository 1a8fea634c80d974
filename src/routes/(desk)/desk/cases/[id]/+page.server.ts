import { error } from '@sveltejs/kit';
import { wordsIn } from '#foundations/access/index.ts';
import { readTeam } from '#foundations/access/server/index.ts';
import { procedureOf } from '#modules/cases/index.ts';
import { readCase } from '#modules/cases/server/index.ts';
import type { DeskCasePage } from '#modules/cases/ui/desk/desk-case-page.ts';
import { namesOf } from '../../names.ts';
import { openIt } from '../open-it.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }): Promise<DeskCasePage> => {
	const { db, session, settings, href, locale } = locals;
	if (!session || !settings) error(404);
	const how = { now: locals.now() };
	const view = await readCase(db, session, { caseId: params.id }, how);
	const procedure = procedureOf(view);
	const team = await readTeam(db, session, how);
	const compartment = team.compartments.find(({ id }) => id === view.compartmentId);
	return {
		view,
		procedure,
		names: namesOf(team),
		me: session.member.id,
		team: compartment ? wordsIn(compartment.name, locale) : '',
		now: how.now.toString(),
		zone: settings.timeZone,
		page: href(`/desk/cases/${view.caseId}`),
		work: href('/desk/cases'),
		teamPage: href('/desk/team'),
		cases: href('/desk/cases'),
		reports: href('/desk/reports'),
		about: href(`/desk/procedures/${view.procedure}`),
		done: url.searchParams.get('done'),
	};
};

export const actions: Actions = {
	open: async ({ request, locals, params }) => {
		const procedure = String((await request.formData()).get('procedure'));
		return openIt(locals, { caseId: params.id, procedure });
	},
};
