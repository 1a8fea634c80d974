import { error, fail, redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { m } from '#foundations/languages/index.ts';
import { answersIn, type CaseView, keyIn, procedureOf, typedIn } from '#modules/cases/index.ts';
import { act, readIncident } from '#modules/cases/server/index.ts';
import type { ActAnswer } from '#modules/cases/ui/desk/desk-act-page.ts';
import { problemWords } from '#modules/cases/ui/desk/problem-words.ts';
import { namesOf } from '../../../../names.ts';
import { sessionOf } from '../../../../session.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { db, href } = locals;
	const session = sessionOf(locals);
	const how = { now: locals.now() };
	const { view, incident } = await readIncident(db, session, { caseId: params.id }, how);
	const one = incident.acts.find(({ number }) => number === actIn(url));
	if (!one) error(404);
	const names = one.weighed.length > 0 ? namesOf(await readTeam(db, session, how)) : {};
	const may = (action: string) =>
		view.acts.some((each) => each.action === action && each.refused.length === 0);
	return {
		act: one,
		asks: procedureOf(view).fields,
		said: saidBy(view, names),
		zone: view.zone,
		may: {
			addSource: may('addSource'),
			weighAct: may('weighAct'),
			verifyAct: may('verifyAct'),
		},
		mark: view.mark,
		key: newId(),
		page: view.open ? href(`/desk/cases/${view.caseId}`) : null,
		back: href(`/desk/cases/incidents/${view.caseId}`),
		done: url.searchParams.has('done'),
	};
};

export const actions: Actions = {
	source: async (event) => {
		const posted = await event.request.formData();
		const ofThis = posted.get('of') === 'act';
		if (ofThis) posted.set('actNumber', String(actIn(event.url)));
		return written(event, { posted, action: 'addSource', form: 'source' });
	},
	level: async (event) => {
		const posted = await event.request.formData();
		posted.set('actNumber', String(actIn(event.url)));
		const action = posted.get('level') === 'verified' ? 'verifyAct' : 'weighAct';
		return written(event, { posted, action, form: 'level' });
	},
};

type Form = { posted: FormData; action: string; form: 'source' | 'level' };

async function written({ locals, params, url }: RequestEvent, { posted, action, form }: Form) {
	const { db, href } = locals;
	const session = sessionOf(locals);
	const how = { now: locals.now() };
	const { view, incident } = await readIncident(db, session, { caseId: params.id }, how);
	const number = actIn(url);
	if (!incident.acts.some((one) => one.number === number)) error(404);
	const done = await act(
		db,
		session,
		{
			...{ caseId: view.caseId, version: view.version, action },
			answers: answersIn(procedureOf(view), action, posted),
			after: String(posted.get('mark') ?? '') || undefined,
			key: keyIn(posted),
		},
		how,
	);
	if (!done.ok) {
		const { problems, refused } = done;
		const why: ActAnswer = { typed: typedIn(posted), problems: problemWords(problems), refused };
		return fail(422, { ...why, form });
	}
	redirect(303, href(`/desk/cases/incidents/${view.caseId}/weigh?act=${number}&done`));
}

function actIn({ searchParams }: URL): number {
	return Number(searchParams.get('act'));
}

/** Who said something and when, by entry. */
function saidBy({ timeline }: CaseView, names: Readonly<Record<string, string>>) {
	return Object.fromEntries(
		timeline.map(({ id, memberId, at }) => {
			const who = (memberId && names[memberId]) || m.desk_log_who_gone();
			return [id, { who, at }];
		}),
	);
}
