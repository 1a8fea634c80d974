import { fail, redirect } from '@sveltejs/kit';
import { Refusal } from '#foundations/refusal/index.ts';
import { titleOf } from '#modules/tracing/index.ts';
import { readRecord, reviseRecord } from '#modules/tracing/server/index.ts';
import { sentenceOf } from '../../../../../errors.ts';
import { countryChoices } from '../../../places.ts';
import { sessionOf } from '../../../session.ts';
import { enteredIn, problemsAt, todayOf, typedOf } from '../../entered.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const record = locals.href(`/desk/tracing/${params.id}`);
	const view = await readOf(locals, params.id);
	const { content, facts, revisions } = view;
	if (!content) redirect(303, record);
	return {
		...{ record, content, facts, kind: view.kind, title: titleOf(content) },
		typed: typedOf({ content, facts }),
		newest: revisions.at(-1) ?? null,
		countries: countryChoices(locals.locale),
		today: todayOf(locals).toString(),
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { db, now, href } = locals;
		const form = await request.formData();
		const { kind, content: known, facts } = await readOf(locals, params.id);
		if (!known) redirect(303, href(`/desk/tracing/${params.id}`));
		// Who says nothing of what they saw has seen nothing: then nothing is written over.
		const after = Number(form.get('after')) || 0;
		const { typed, problems, content, event } = enteredIn(kind, form, locals, {
			...{ content: known, facts },
		});
		if (Object.keys(problems).length > 0) return fail(422, { typed, problems, after });
		try {
			const asked = { recordId: params.id, content, event, after };
			const done = await reviseRecord(db, sessionOf(locals), asked, { now: now() });
			if (!done.ok) {
				return fail(422, { typed, problems: problemsAt(kind, typed, done.problems), after });
			}
		} catch (refused) {
			if (!(refused instanceof Refusal) || refused.code !== 'tracing.changed') throw refused;
			return fail(409, { typed, problems: {}, after: null, changed: sentenceOf(refused) });
		}
		return redirect(303, href(`/desk/tracing/${params.id}?done`));
	},
};

function readOf(locals: App.Locals, recordId: string) {
	return readRecord(locals.db, sessionOf(locals), { recordId }, { now: locals.now() });
}
