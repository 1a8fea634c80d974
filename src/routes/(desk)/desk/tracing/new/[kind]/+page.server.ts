import { error, fail, redirect } from '@sveltejs/kit';
import { registerRecord } from '#modules/tracing/server/index.ts';
import { countryChoices } from '../../../places.ts';
import { sessionOf } from '../../../session.ts';
import { enteredIn, problemsAt, todayOf } from '../../entered.ts';
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
		const kind = kindOf(params.kind);
		const { typed, problems, content, event } = enteredIn(kind, await request.formData(), locals);
		if (Object.keys(problems).length > 0) return fail(422, { typed, problems });
		const team = await ownTeam(locals, session);
		const made = await registerRecord(db, session, { content, event, ...team }, { now: now() });
		if (!made.ok) {
			return fail(422, { typed, problems: problemsAt(kind, typed, made.problems) });
		}
		return redirect(303, href(`/desk/tracing/${made.recordId}?done`));
	},
};

function kindOf(kind: string): 'alive' | 'dead' | 'event' {
	return kind === 'alive' || kind === 'dead' || kind === 'event' ? kind : error(404);
}
