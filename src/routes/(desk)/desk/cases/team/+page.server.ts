import { error, fail, redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { m } from '#foundations/languages/index.ts';
import { assignMany, listWork, teamWork } from '#modules/cases/server/index.ts';
import { type DeskTeamPage, teamAddress } from '#modules/cases/ui/desk/desk-team-page.ts';
import { namesOf } from '../../names.ts';
import { sessionOf } from '../../session.ts';
import type { Actions, PageServerLoad } from './$types';
import { teamShown } from './team-shown.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { db, settings, href } = locals;
	const session = sessionOf(locals);
	if (!settings) error(404);
	const how = { now: locals.now() };
	const { led, team, member, filter } = teamShown(session, url.searchParams);
	const [numbers, everyone, found] = await Promise.all([
		teamWork(db, session, { compartmentId: team }, how),
		readTeam(db, session, how),
		member ? listWork(db, session, filter, how) : null,
	]);
	const names = namesOf(everyone);
	const colleagues = everyone.members
		.filter(({ places }) => places.some(({ compartmentId }) => compartmentId === team))
		.map(({ id, name }) => ({ value: id, label: name }));
	return {
		...{ team, numbers, names, member, found, colleagues },
		teams: led.map(({ id, name }) => ({ value: id, label: name })),
		now: how.now.toString(),
		zone: settings.timeZone,
		page: href('/desk/cases/team'),
		cases: href('/desk/cases'),
		handed: countIn(url, 'handed'),
		left: countIn(url, 'left'),
	} satisfies DeskTeamPage & Record<string, unknown>;
};

export const actions: Actions = {
	hand: async ({ request, locals }) => {
		const session = sessionOf(locals);
		const posted = await request.formData();
		const { team, member } = teamShown(session, posted);
		const to = String(posted.get('to') ?? '');
		const caseIds = posted.getAll('case').map(String);
		if (!to || caseIds.length === 0) return fail(422, { problem: m.cases_team_mark() });
		const asked = { compartmentId: team, caseIds, to };
		const { assigned, left } = await assignMany(locals.db, session, asked, { now: locals.now() });
		const page = locals.href('/desk/cases/team');
		const done = { handed: String(assigned), left: left > 0 ? String(left) : null };
		redirect(303, teamAddress(page, { team, member, ...done }));
	},
};

function countIn({ searchParams }: URL, name: string): number {
	const count = Number(searchParams.get(name));
	return Number.isInteger(count) && count > 0 && count <= 50 ? count : 0;
}
