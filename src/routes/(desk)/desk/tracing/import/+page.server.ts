import { setTimeout as after } from 'node:timers/promises';
import { fail, redirect } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import {
	forgetImport,
	importPreview,
	importState,
	MOST_ROWS,
	startImport,
} from '#modules/tracing/server/index.ts';
import { sessionOf } from '../../session.ts';
import { isLead, ownTeam } from '../own-team.ts';
import type { Actions, PageServerLoad } from './$types';
import { MOST_BYTES, postedFile } from './posted-file.ts';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	const session = sessionOf(locals);
	const running = await importState(locals.db, session);
	// Without scripts, the browser asks again while the file is being brought in.
	if (running.state === 'running') setHeaders({ refresh: '2' });
	return {
		running,
		lead: isLead(session, await ownTeam(locals, session)),
		room: locals.href('/desk/tracing'),
		most: { people: MOST_ROWS, bytes: MOST_BYTES },
	};
};

export const actions: Actions = {
	look: async ({ locals, request }) => look(locals, await request.formData()),
	bring: async ({ locals, request }) => {
		const { db, now, href } = locals;
		const session = sessionOf(locals);
		const form = await request.formData();
		const posted = await postedFile(form);
		const looked = await look(locals, form);
		// Nothing comes in whose letters nobody has looked at.
		if (!posted.ok || !posted.looked || !('preview' in looked)) return looked;
		const team = await ownTeam(locals, session);
		const begun = await startImport(db, session, { ...posted.file, ...team }, { now: now() });
		if (!begun) return fail(409, { typed: posted.typed, problem: m.tracing_import_busy() });
		await Promise.race([begun.over, after(SHORT)]);
		redirect(303, href('/desk/tracing/import'));
	},
	next: async ({ locals }) => {
		await forgetImport(locals.db, sessionOf(locals));
		redirect(303, locals.href('/desk/tracing/import'));
	},
};

/** Milliseconds in which most files are in: nobody has to see a page that says wait. */
const SHORT = 1500;

async function look(locals: App.Locals, form: FormData) {
	const session = sessionOf(locals);
	const posted = await postedFile(form);
	const { typed } = posted;
	if (!posted.ok) return fail(422, { typed, problem: m[posted.problem]() });
	const file = { ...posted.file, ...(await ownTeam(locals, session)) };
	const preview = await importPreview(locals.db, session, file, { now: locals.now() });
	if (!preview.ok) return fail(422, { typed, problem: m[preview.problem]() });
	const { leaveOut = [], format } = posted.file;
	return { typed, preview: { ...preview, leaveOut, format } };
}
