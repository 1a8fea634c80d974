import { error, redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { RECORD_KINDS } from '#modules/tracing/index.ts';
import {
	isAlarmed,
	listCandidates,
	listRecords,
	lockMatcher,
	matcherState,
	unlockMatcher,
} from '#modules/tracing/server/index.ts';
import type { DeskTracingPage } from '#modules/tracing/ui/desk/desk-tracing-page.ts';
import { namesOf } from '../names.ts';
import { sessionOf } from '../session.ts';
import type { Actions, PageServerLoad } from './$types';
import { isLead, ownTeam } from './own-team.ts';

export const load: PageServerLoad = async ({
	locals,
	url,
	setHeaders,
}): Promise<DeskTracingPage> => {
	const { db, settings, href } = locals;
	const session = sessionOf(locals);
	if (!settings) error(404);
	const how = { now: locals.now() };
	const team = await ownTeam(locals, session);
	const asked = url.searchParams.get('kind');
	const kind = RECORD_KINDS.find((one) => one === asked) ?? null;
	const mine = url.searchParams.has('mine');
	const [page, queuePage] = [pageIn(url, 'page'), pageIn(url, 'queue')];
	const matcher = await matcherState(db, session, team);
	// Without scripts, the browser asks again while the records are being opened.
	if (matcher.state === 'loading') setHeaders({ refresh: '2' });
	const queues = await Promise.all(
		(['proposed', 'waiting', 'confirmed'] as const).map((stage) =>
			listCandidates(db, session, { ...team, stage, page: queuePage }),
		),
	);
	const [found, everyone, alarm] = await Promise.all([
		listRecords(db, session, { ...team, page, mine, ...(kind && { kind }) }, how),
		readTeam(db, session, how),
		isAlarmed(db, session),
	]);
	return {
		...{ matcher, found, kind, mine, page },
		queue: {
			rows: queues.flatMap(({ rows }) => rows),
			total: queues.reduce((all, { total }) => all + total, 0),
			page: queuePage,
			more: queues.some(({ more }) => more),
		},
		...{ alarm, names: namesOf(everyone) },
		zone: settings.timeZone,
		room: href('/desk/tracing'),
		done: url.searchParams.has('done'),
		lead: isLead(session, team),
	};
};

export const actions: Actions = {
	unlock: ({ locals }) => turn(locals, unlockMatcher),
	lock: ({ locals }) => turn(locals, lockMatcher),
};

function pageIn(url: URL, name: string): number {
	return Math.max(1, Math.trunc(Number(url.searchParams.get(name))) || 1);
}

async function turn(locals: App.Locals, work: typeof unlockMatcher) {
	const session = sessionOf(locals);
	await work(locals.db, session, await ownTeam(locals, session), { now: locals.now() });
	redirect(303, locals.href('/desk/tracing'));
}
