import { error, fail, redirect } from '@sveltejs/kit';
import { CONTENT_PROBLEMS, type RecordRow, titleOf } from '#modules/tracing/index.ts';
import {
	findPeople,
	listRecords,
	matcherState,
	type ReadRecord,
	readRecord,
	type Tying,
	tieRecords,
} from '#modules/tracing/server/index.ts';
import type { DeskTiesPage } from '#modules/tracing/ui/desk/desk-ties-page.ts';
import { sessionOf } from '../../../session.ts';
import type { Actions, PageServerLoad } from './$types';

/** Pages of events, newest first, that are offered to be chosen from: two hundred. */
const PAGES = 4;

export const load: PageServerLoad = async ({ locals, params, url }): Promise<DeskTiesPage> => {
	const { db, href } = locals;
	const session = sessionOf(locals);
	const view = await readOf(locals, params.id);
	if (view.kind === 'event' || view.stage === 'placeholder') {
		redirect(303, href(`/desk/tracing/${params.id}`));
	}
	const { compartmentId } = view;
	const matcher = await matcherState(db, session, { compartmentId });
	return {
		record: {
			href: href(`/desk/tracing/${params.id}`),
			title: view.content && titleOf(view.content),
		},
		event: view.event,
		...{ companions: view.companions, same: view.same, kind: view.kind },
		events: (await eventsFor(locals, view)).map(({ id, title }) => ({ id, title })),
		suggested: matcher.state === 'ready' ? await peopleNamedIn(locals, view) : [],
		...{ matcher: matcher.state, room: href('/desk/tracing'), done: url.searchParams.has('done') },
	};
};

export const actions: Actions = {
	event: async ({ locals, params, request }) => {
		const chosen = String((await request.formData()).get('event') ?? '');
		const { event } = await readOf(locals, params.id);
		if (!chosen && !event) redirect(303, locals.href(`/desk/tracing/${params.id}/ties`));
		const tie = { kind: 'event', targetId: chosen || (event?.id ?? '') } as const;
		return tying(locals, { ...tie, recordId: params.id, tied: chosen !== '' });
	},
	companion: async ({ locals, params, request }) => {
		const form = await request.formData();
		const act = form.get('act');
		const isSame = act === 'same' || form.get('as') === 'same';
		const tie = { recordId: params.id, targetId: String(form.get('target') ?? '') };
		const kind = isSame ? 'same' : 'companion';
		return tying(locals, { ...tie, kind, tied: act !== 'untie' });
	},
	/** A name is posted and never stands in an address. */
	find: async ({ locals, params, request }) => {
		const name = String((await request.formData()).get('name') ?? '').trim();
		const view = await readOf(locals, params.id);
		return { name, found: await found(locals, view, name) };
	},
};

async function tying(locals: App.Locals, tie: Tying) {
	const tied = await tieRecords(locals.db, sessionOf(locals), tie, { now: locals.now() });
	if (!tied.ok) return fail(422, { problem: CONTENT_PROBLEMS[tied.problem]() });
	return redirect(303, locals.href(`/desk/tracing/${tie.recordId}/ties?done`));
}

function readOf(locals: App.Locals, recordId: string): Promise<ReadRecord> {
	return readRecord(locals.db, sessionOf(locals), { recordId }, { now: locals.now() });
}

async function eventsFor(
	locals: App.Locals,
	{ compartmentId, drill, event }: ReadRecord,
): Promise<Pick<RecordRow, 'id' | 'title'>[]> {
	const events: Pick<RecordRow, 'id' | 'title'>[] = [];
	for (let page = 1; page <= PAGES; page += 1) {
		const filter = { kind: 'event', compartmentId, drill, page } as const;
		const { rows, more } = await listRecords(locals.db, sessionOf(locals), filter, {
			now: locals.now(),
		});
		events.push(...rows);
		if (!more) break;
	}
	const known = events.some(({ id }) => id === event?.id);
	return event && !known ? [event, ...events] : events;
}

/** Whom the record itself names as having travelled along, as far as the team knows somebody so called. */
async function peopleNamedIn(locals: App.Locals, view: ReadRecord) {
	const { content } = view;
	if (!content || content.kind === 'event') return [];
	const names = content.person.companionNames?.slice(0, NAMES) ?? [];
	const all = await Promise.all(
		names.map(async (name) => (await found(locals, view, name)).slice(0, OF_EACH)),
	);
	return [...new Map(all.flat().map((one) => [one.id, one])).values()];
}

const NAMES = 5;
const OF_EACH = 3;

/** Without the record itself and whoever is tied to it; nobody while the matcher is locked. */
async function found(
	locals: App.Locals,
	{ id, compartmentId, companions, same }: ReadRecord,
	name: string,
) {
	const session = sessionOf(locals);
	if (!session.compartments.some((team) => team.id === compartmentId)) error(404);
	const { rows } = await findPeople(locals.db, session, { compartmentId, name });
	const tied = new Set([id, ...[...companions, ...same].map((one) => one.id)]);
	return rows.filter((row) => !tied.has(row.id));
}
