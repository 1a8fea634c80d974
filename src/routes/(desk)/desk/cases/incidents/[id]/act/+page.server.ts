import { fail, redirect } from '@sveltejs/kit';
import { newId } from '#foundations/ids/index.ts';
import { answersIn, keyIn, procedureOf, typedIn } from '#modules/cases/index.ts';
import { readIncident, recordAct } from '#modules/cases/server/index.ts';
import type { ActAnswer } from '#modules/cases/ui/desk/desk-act-page.ts';
import { problemWords } from '#modules/cases/ui/desk/problem-words.ts';
import { sessionOf } from '../../../../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const how = { now: locals.now() };
	const asked = { caseId: params.id };
	const { view, incident } = await readIncident(locals.db, sessionOf(locals), asked, how);
	return {
		incident,
		asks: procedureOf(view).fields,
		mark: view.mark,
		key: newId(),
		back: locals.href(`/desk/cases/incidents/${view.caseId}`),
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const { db, href } = locals;
		const session = sessionOf(locals);
		const how = { now: locals.now() };
		const posted = await request.formData();
		const { view } = await readIncident(db, session, { caseId: params.id }, how);
		const done = await recordAct(
			db,
			session,
			{
				caseId: view.caseId,
				version: view.version,
				answers: answersIn(procedureOf(view), 'addAct', posted),
				after: String(posted.get('mark') ?? '') || undefined,
				key: keyIn(posted),
				by: partsIn(posted),
			},
			how,
		);
		if (!done.ok) {
			const { problems, refused } = done;
			const why: ActAnswer = { typed: typedIn(posted), problems: problemWords(problems), refused };
			return fail(422, why);
		}
		redirect(303, href(`/desk/cases/incidents/${view.caseId}?done=addAct`));
	},
};

/** Who took part, of the inputs `by.1`, `by.2`; an empty one says that they did not. */
function partsIn(posted: FormData): { perpetrator: number; involvement: string }[] {
	return [...posted].flatMap(([name, value]) => {
		const perpetrator = /^by\.(\d{1,6})$/.exec(name)?.[1];
		if (!perpetrator || typeof value !== 'string' || !value) return [];
		return [{ perpetrator: Number(perpetrator), involvement: value }];
	});
}
