import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { controlOfFound, foundIn, typedInFound } from '#modules/tracing/forms.ts';
import { CONTENT_PROBLEMS, type Content } from '#modules/tracing/index.ts';
import { registerRecord } from '#modules/tracing/server/index.ts';
import { countryChoices } from '../../../places.ts';
import { sessionOf } from '../../../session.ts';
import { ownTeam } from '../../own-team.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => ({
	kind: kindOf(params.kind),
	room: locals.href('/desk/tracing'),
	countries: countryChoices(locals.locale),
	today: todayOf(locals).toString(),
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { db, now, href } = locals;
		const session = sessionOf(locals);
		const typed = typedInFound(await request.formData());
		const read = foundIn(typed, kindOf(params.kind), todayOf(locals));
		const slips = Object.entries(read.problems).map(([control, key]) => [control, m[key]()]);
		if (slips.length > 0) return fail(422, { typed, problems: problemsIn(slips) });
		// The action reads it again, field by field: nothing is trusted that was only typed.
		const content = read.content as Content;
		const team = await ownTeam(locals, session);
		const made = await registerRecord(db, session, { content, ...team }, { now: now() });
		if (made.ok) redirect(303, href(`/desk/tracing/${made.recordId}?done`));
		const problems = Object.entries(made.problems).map(([field, key]) => [
			controlOfFound(field),
			CONTENT_PROBLEMS[key](),
		]);
		return fail(422, { typed, problems: problemsIn(problems) });
	},
};

function kindOf(kind: string): 'alive' | 'dead' {
	return kind === 'alive' || kind === 'dead' ? kind : error(404);
}

function todayOf({ now, settings }: App.Locals) {
	return dayOf(now(), settings?.timeZone ?? 'UTC');
}

function problemsIn(found: readonly (readonly string[])[]): Record<string, string> {
	return Object.fromEntries(found.map(([control = '', sentence = '']) => [control, sentence]));
}
