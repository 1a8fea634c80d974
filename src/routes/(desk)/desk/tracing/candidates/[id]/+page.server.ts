import { error } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { Refusal, type RefusalCode } from '#foundations/refusal/index.ts';
import { METHODS, TELLING_SUBJECTS } from '#modules/tracing/index.ts';
import {
	decideCandidate,
	planTelling,
	readCandidate,
	signTelling,
	takeBackTelling,
	tellFamily,
} from '#modules/tracing/server/index.ts';
import type { DeskCandidatePage } from '#modules/tracing/ui/desk/desk-candidate-page.ts';
import { sentenceOf } from '../../../../../errors.ts';
import { namesOf } from '../../../names.ts';
import { sessionOf } from '../../../session.ts';
import { ownTeam } from '../../own-team.ts';
import type { Actions, PageServerLoad } from './$types';
import { doing } from './doing.ts';

export const load: PageServerLoad = async ({ locals, params, url }): Promise<DeskCandidatePage> => {
	const { db, settings, href } = locals;
	const session = sessionOf(locals);
	if (!settings) error(404);
	const how = { now: locals.now() };
	const view = await readCandidate(db, session, { candidateId: params.id }, how);
	const team = await readTeam(db, session, how);
	const { compartmentId } = await ownTeam(locals, session);
	const sentences = view.possible.map(({ act, refused }) => [
		act,
		refused && sentenceOf(new Refusal(refused as RefusalCode, { status: 409 })),
	]);
	return {
		view,
		refused: Object.fromEntries(sentences) as DeskCandidatePage['refused'],
		names: namesOf(team),
		colleagues: team.members
			.filter(({ places }) => places.some((place) => place.compartmentId === compartmentId))
			.map(({ id, name }) => ({ value: id, label: name })),
		zone: settings.timeZone,
		room: href('/desk/tracing'),
		done: url.searchParams.has('done'),
	};
};

export const actions: Actions = {
	decide: (event) =>
		doing(event, 'decide', ({ db, session, values, how }) =>
			decideCandidate(
				db,
				session,
				{
					candidateId: event.params.id,
					act:
						(['reject', 'propose', 'confirm'] as const).find((act) => act === values.act) ??
						'reject',
					reasons: values.reasons ?? '',
					method: METHODS.find((method) => method === values.method),
					authority: values.authority,
					reference: values.reference,
				},
				how,
			),
		),
	overturn: (event) =>
		doing(event, 'overturn', ({ db, session, values, how }) =>
			decideCandidate(
				db,
				session,
				{ candidateId: event.params.id, act: 'overturn', reasons: values.reasons ?? '' },
				how,
			),
		),
	plan: (event) =>
		doing(event, 'plan', async ({ db, session, values, how }) => {
			const subject = TELLING_SUBJECTS.find((one) => one === values.subject);
			if (!subject) return { ok: false, problems: { subject: 'missing' } };
			const { communicator = '', words = '' } = values;
			const asked = { candidateId: event.params.id, subject, communicator, words };
			return planTelling(db, session, asked, how);
		}),
	telling: (event) =>
		doing(event, 'tell', ({ db, session, values, how }) => {
			const work = { sign: signTelling, tell: tellFamily, take_back: takeBackTelling };
			const act = (['sign', 'tell', 'take_back'] as const).find((one) => one === values.act);
			if (!act) error(400);
			return work[act](db, session, { tellingId: values.telling ?? '' }, how);
		}),
};
