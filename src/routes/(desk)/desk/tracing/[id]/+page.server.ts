import { error, fail, redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { m } from '#foundations/languages/index.ts';
import {
	assignRecord,
	ERASURE_ACTS,
	eraseByTwo,
	matcherState,
	readRecord,
	setNextWord,
} from '#modules/tracing/server/index.ts';
import type { DeskRecordPage } from '#modules/tracing/ui/desk/desk-record-page.ts';
import { namesOf } from '../../names.ts';
import { sessionOf } from '../../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }): Promise<DeskRecordPage> => {
	const { db, href } = locals;
	const session = sessionOf(locals);
	const how = { now: locals.now() };
	const version = url.searchParams.get('version');
	const asked = { recordId: params.id, position: version ? Number(version) : undefined };
	const view = await readRecord(db, session, asked, how);
	const { compartmentId } = view;
	const [team, { state }] = await Promise.all([
		readTeam(db, session, how),
		matcherState(db, session, { compartmentId }),
	]);
	return {
		view,
		...{ event: view.facts, earlier: view.earlier, matcher: state },
		names: namesOf(team),
		me: session.member.id,
		room: href('/desk/tracing'),
		report: view.reportId && href(`/desk/reports/${view.reportId}`),
		done: url.searchParams.has('done'),
	};
};

export const actions: Actions = {
	assign: async ({ locals, params }) => {
		const session = sessionOf(locals);
		const asked = { recordId: params.id, to: session.member.id };
		await assignRecord(locals.db, session, asked, { now: locals.now() });
		redirect(303, locals.href(`/desk/tracing/${params.id}?done`));
	},
	erase: async ({ locals, params, request }) => {
		const asked = (await request.formData()).get('act');
		const act = ERASURE_ACTS.find((one) => one === asked) ?? error(400);
		const session = sessionOf(locals);
		await eraseByTwo(locals.db, session, { recordId: params.id, act }, { now: locals.now() });
		redirect(303, locals.href(`/desk/tracing/${params.id}?done`));
	},
	nextWord: async ({ locals, params, request }) => {
		const on = String((await request.formData()).get('on') ?? '');
		const asked = { recordId: params.id, on };
		const done = await setNextWord(locals.db, sessionOf(locals), asked, { now: locals.now() });
		if (!done.ok) return fail(422, { on, problem: m[done.problem]() });
		redirect(303, locals.href(`/desk/tracing/${params.id}?done`));
	},
};
