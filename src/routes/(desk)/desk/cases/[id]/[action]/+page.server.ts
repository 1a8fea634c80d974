import { error, fail, redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { m } from '#foundations/languages/index.ts';
import type { Procedure } from '#foundations/procedures/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { CaseView, TimelineEntry } from '#modules/cases/index.ts';
import {
	answersIn,
	INCIDENT,
	keyIn,
	OPENINGS,
	postsIn,
	procedureOf,
	typedIn,
} from '#modules/cases/index.ts';
import { act, readCase } from '#modules/cases/server/index.ts';
import type { ActAnswer, DeskActPage } from '#modules/cases/ui/desk/desk-act-page.ts';
import { problemWords } from '#modules/cases/ui/desk/problem-words.ts';
import { typedFrom } from '#modules/cases/ui/desk/typed-from.ts';
import { namesOf } from '../../../names.ts';
import { countryChoices } from '../../../places.ts';
import { languageChoices } from '../../choices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }): Promise<DeskActPage> => {
	const { db, session, settings, href, locale } = locals;
	if (!session || !settings) error(404);
	const view = await readCase(db, session, { caseId: params.id }, { now: locals.now() });
	const procedure = procedureOf(view);
	const possible = view.acts.find(({ action }) => action === params.action);
	const action = actionOf(procedure, params.action);
	if (!action || !possible) error(404);
	const corrected = view.timeline.find(({ id }) => id === url.searchParams.get('corrects'));
	const page = href(homeOf(view));
	// Said in one form with everybody's part in it.
	if (view.procedure === INCIDENT && params.action === 'addAct' && !corrected) {
		redirect(303, `${page}/act`);
	}
	const today = dayOf(locals.now(), view.zone);
	return {
		procedure: procedure.id,
		action: params.action,
		effect: action.effect,
		cite: action.cite ?? null,
		asks: action.asks ?? {},
		fields: procedure.fields,
		// What stood in the way once does not stand in the way of mending what was written.
		refused: corrected ? [] : possible.refused,
		corrects: corrected?.id ?? null,
		typed: corrected ? typedFrom(procedure, answersOf(corrected)) : {},
		problems: problemWords(corrected?.doubtful ?? {}),
		signs: await signedHere(locals, view, params.action),
		mark: view.mark,
		key: newId(),
		countries: countryChoices(locale),
		languages: languageChoices(locale),
		begins: null,
		posts: action.asks?.post ? postsIn(view.country ?? settings.country, today) : [],
		back: page,
		acts: href(`/desk/cases/${view.caseId}`),
		about: href(`/desk/procedures/${procedure.id}`),
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const { db, session, href } = locals;
		if (!session) error(404);
		const posted = await request.formData();
		const how = { now: locals.now() };
		const view: CaseView = await readCase(db, session, { caseId: params.id }, how);
		const procedure = procedureOf(view);
		const corrects = String(posted.get('corrects') ?? '') || undefined;
		const done = await act(
			db,
			session,
			{
				caseId: view.caseId,
				action: params.action,
				version: view.version,
				answers: answersIn(procedure, params.action, posted),
				after: String(posted.get('mark') ?? '') || undefined,
				corrects,
				signs: String(posted.get('signs') ?? '') || undefined,
				key: keyIn(posted),
			},
			how,
		);
		if (!done.ok) {
			const { problems, refused } = done;
			const why: ActAnswer = { typed: typedIn(posted), problems: problemWords(problems), refused };
			return fail(422, why);
		}
		redirect(303, href(`${homeOf(view)}?done=${params.action}`));
	},
};

/** Where its acts are shown. */
function homeOf({ procedure, caseId }: CaseView): string {
	return `/desk/cases/${procedure === INCIDENT ? 'incidents/' : ''}${caseId}`;
}

function actionOf(procedure: Procedure, name: string) {
	return Object.hasOwn(procedure.actions, name) ? procedure.actions[name] : undefined;
}

/** The request that a signature here answers, with who asks. */
async function signedHere({ db, session, now }: App.Locals, view: CaseView, action: string) {
	if (!session || !view.waits || OPENINGS[view.procedure]?.sign !== action) return null;
	const { entryId, memberId } = view.waits;
	const names = namesOf(await readTeam(db, session, { now: now() }));
	const who = names[memberId] ?? m.desk_log_who_gone();
	return { entryId, says: m.cases_openings_waits({ who, number: view.caseId.slice(0, 8) }) };
}

function answersOf({ facts, sealed }: TimelineEntry): Record<string, unknown> {
	return { ...facts, ...sealed };
}
