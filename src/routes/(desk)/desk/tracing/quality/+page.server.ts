import { fail, redirect } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import {
	keepMeasurement,
	measureDecisions,
	newestMeasurement,
} from '#modules/tracing/server/index.ts';
import { sessionOf } from '../../session.ts';
import { isLead, ownTeam } from '../own-team.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const session = sessionOf(locals);
	const own = session.compartments.length > 0 ? await ownTeam(locals, session) : null;
	return {
		quality: await newestMeasurement(locals.db, session),
		lead: own !== null && isLead(session, own),
		room: locals.href('/desk/tracing'),
	};
};

export const actions: Actions = {
	own: async ({ locals }) => {
		const session = sessionOf(locals);
		const team = await ownTeam(locals, session);
		const { ok } = await measureDecisions(locals.db, session, team, { now: locals.now() });
		if (!ok) return fail(422, { few: true });
		redirect(303, locals.href('/desk/tracing/quality'));
	},
	bring: async ({ locals, request }) => {
		const session = sessionOf(locals);
		const file = (await request.formData()).get('file');
		const json = file instanceof File && file.size < MOST_BYTES ? await file.text() : '';
		const wanted = { ...(await ownTeam(locals, session)), json };
		const { ok } = await keepMeasurement(locals.db, session, wanted, { now: locals.now() });
		if (!ok) return fail(422, { problem: m.tracing_quality_wrong() });
		redirect(303, locals.href('/desk/tracing/quality'));
	},
};

const MOST_BYTES = 1_000_000;
