import { fail, redirect } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import { INCIDENT } from '#modules/cases/index.ts';
import {
	linkRecords,
	linkVictim,
	listIncidents,
	readCase,
	readIncident,
} from '#modules/cases/server/index.ts';
import { sessionOf } from '../../../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { db, href } = locals;
	const session = sessionOf(locals);
	const how = { now: locals.now() };
	const view = await readCase(db, session, { caseId: params.id }, how);
	const { rows } = await listIncidents(db, session);
	const incidents = rows.filter(({ caseId }) => caseId !== view.caseId);
	const one = incidents.find(({ caseId }) => caseId === url.searchParams.get('of'));
	const read = one && (await readIncident(db, session, { caseId: one.caseId }, how));
	const back = href(`/desk/cases/${view.caseId}`);
	return {
		incidents,
		chosen: one && read ? { ...one, victims: read.incident.victims } : null,
		page: `${back}/incident`,
		back,
		begin: href(`/desk/cases/new/${INCIDENT}?from=${view.caseId}`),
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const { db, href } = locals;
		const session = sessionOf(locals);
		const how = { now: locals.now() };
		const posted = await request.formData();
		const [targetId, victim] = [String(posted.get('incident')), Number(posted.get('victim'))];
		if (victim > 0) {
			const same = { caseId: targetId, victim, sameAs: params.id };
			const done = await linkVictim(db, session, same, how);
			if (!done.ok) return fail(409, { problem: m.cases_incidents_taken() });
		} else {
			await linkRecords(db, session, { caseId: params.id, kind: 'incident', targetId }, how);
		}
		redirect(303, href(`/desk/cases/${params.id}?done=incident`));
	},
};
