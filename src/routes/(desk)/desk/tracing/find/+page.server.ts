import { findPeople } from '#modules/tracing/server/index.ts';
import { sessionOf } from '../../session.ts';
import { ownTeam } from '../own-team.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ room: locals.href('/desk/tracing') });

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const session = sessionOf(locals);
		const name = String((await request.formData()).get('name') ?? '').trim();
		const found = await findPeople(locals.db, session, {
			...(await ownTeam(locals, session)),
			name,
		});
		return { name, ...found };
	},
};
