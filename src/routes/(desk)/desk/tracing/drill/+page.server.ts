import { error, redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { matcherState, readDrills, startDrill } from '#modules/tracing/server/index.ts';
import { namesOf } from '../../names.ts';
import { sessionOf } from '../../session.ts';
import { ownTeam } from '../own-team.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { db, settings, href } = locals;
	const session = sessionOf(locals);
	if (!settings) error(404);
	const team = await ownTeam(locals, session);
	const [drills, { state }, everyone] = await Promise.all([
		readDrills(db, session, team),
		matcherState(db, session, team),
		readTeam(db, session, { now: locals.now() }),
	]);
	return {
		...{ drills, matcher: state, names: namesOf(everyone) },
		...{ zone: settings.timeZone, room: href('/desk/tracing') },
	};
};

export const actions: Actions = {
	default: async ({ locals }) => {
		const session = sessionOf(locals);
		const { db, now, href } = locals;
		await startDrill(db, session, await ownTeam(locals, session), { now: now() });
		redirect(303, href('/desk/tracing/drill'));
	},
};
