import { error, fail, redirect } from '@sveltejs/kit';
import { type MemberSession, wordsIn } from '#foundations/access/index.ts';
import { readTeam } from '#foundations/access/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { ASSIGNABLE } from '#modules/cases/index.ts';
import {
	assign,
	assignCapacity,
	closeCircle,
	endCapacity,
	keepAway,
	readCase,
	transferCase,
} from '#modules/cases/server/index.ts';
import { sentenceOf } from '../../../../../errors.ts';
import { namesOf } from '../../../names.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { db, session, href, locale } = locals;
	if (!session) error(404);
	const how = { now: locals.now() };
	const view = await readCase(db, session, { caseId: params.id }, how);
	const team = await readTeam(db, session, how);
	const inTeam = team.members.filter(({ places }) =>
		places.some(({ compartmentId }) => compartmentId === view.compartmentId),
	);
	return {
		...{ procedure: view.procedure, capacities: view.capacities, assignedTo: view.assignedTo },
		names: namesOf(team),
		me: session.member.id,
		team: choicesOf(inTeam),
		colleagues: choicesOf(team.members).filter(({ value }) => value !== session.member.id),
		teams: team.compartments
			.filter(({ id }) => id !== view.compartmentId)
			.map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) })),
		assignable: ASSIGNABLE,
		circle: view.circle,
		back: href(`/desk/cases/${view.caseId}`),
	};
};

export const actions: Actions = {
	assign: (event) =>
		doing(event, 'assign', ({ caseId, who, session, how }, { db }) =>
			assign(db, session, { caseId, to: who }, how),
		),
	capacity: (event) =>
		doing(event, 'capacity', ({ caseId, who, as, session, how }, { db }) =>
			assignCapacity(db, session, { caseId, who, as }, how),
		),
	end: (event) =>
		doing(event, 'end', ({ caseId, who, as, session, how }, { db }) =>
			endCapacity(db, session, { caseId, who, as }, how),
		),
	away: (event) =>
		doing(event, 'away', ({ caseId, who, session, how }, { db }) =>
			keepAway(db, session, { caseId, who }, how),
		),
	close: async (event) => {
		const { db, session, href } = event.locals;
		if (!session) error(404);
		const { id: caseId } = event.params;
		await closeCircle(db, session, { caseId }, { now: event.locals.now() });
		redirect(303, href(`/desk/cases/${caseId}?done=people`));
	},
	transfer: (event) =>
		doing(event, 'transfer', ({ caseId, who, session, how }, { db }) =>
			transferCase(db, session, { caseId, to: who }, how),
		),
};

type Asked = {
	caseId: string;
	/** A member, or the team it is handed to. */
	who: string;
	as: (typeof ASSIGNABLE)[number];
	session: MemberSession;
	how: { now: ReturnType<App.Locals['now']> };
};

/** One act on who is who; what forbids it is said on the same page, with what was chosen. */
async function doing(
	{ request, locals, params }: RequestEvent,
	name: string,
	work: (asked: Asked, locals: App.Locals) => Promise<{ ok: true; teamKey?: boolean }>,
) {
	const { session, href } = locals;
	if (!session) error(404);
	const posted = await request.formData();
	const who = String(posted.get('who') ?? '');
	const as = ASSIGNABLE.find((one) => one === posted.get('as')) ?? 'caseworker';
	const how = { now: locals.now() };
	if (!who) return fail(422, { act: name, empty: true as const });
	let teamKey = false;
	try {
		({ teamKey = false } = await work({ caseId: params.id, who, as, session, how }, locals));
	} catch (refused) {
		if (!(refused instanceof Refusal)) throw refused;
		return fail(refused.status, { act: name, refused: sentenceOf(refused) });
	}
	const gone = await readCase(locals.db, session, { caseId: params.id }, how).then(
		() => false,
		() => true,
	);
	const done = teamKey ? 'away' : 'people';
	redirect(303, href(gone ? '/desk/cases?done=people' : `/desk/cases/${params.id}?done=${done}`));
}

function choicesOf(members: readonly { id: string; name: string }[]) {
	return members.map(({ id, name }) => ({ value: id, label: name }));
}
