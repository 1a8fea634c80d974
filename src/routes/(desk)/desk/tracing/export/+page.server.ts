import { error, fail } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { countIncidents, countPfif } from '#modules/tracing/server/index.ts';
import { sessionOf } from '../../session.ts';
import { isLead, ownTeam } from '../own-team.ts';
import type { Actions, PageServerLoad } from './$types';
import { spanIn, thisYear } from './span.ts';

export const load: PageServerLoad = async ({ locals }) => {
	const session = sessionOf(locals);
	const { now, settings, href } = locals;
	if (!settings) error(404);
	const own = session.compartments.length > 0 ? await ownTeam(locals, session) : null;
	return {
		lead: own !== null && isLead(session, own),
		room: href('/desk/tracing'),
		take: { people: href('/desk/tracing/export/people'), figures: href(FIGURES) },
		span: thisYear(dayOf(now(), settings.timeZone)),
	};
};

const FIGURES = '/desk/tracing/export/figures';

export const actions: Actions = {
	people: async ({ locals }) => {
		const session = sessionOf(locals);
		const team = await ownTeam(locals, session);
		return { people: await countPfif(locals.db, session, team, { now: locals.now() }) };
	},
	figures: async ({ locals, request }) => {
		const session = sessionOf(locals);
		const { span, typed } = spanIn(await request.formData());
		if (!span) return fail(422, { typed, problem: m.tracing_export_days() });
		return { typed, figures: await countIncidents(locals.db, session, span) };
	},
};
