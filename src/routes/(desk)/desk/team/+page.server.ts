import { fail } from '@sveltejs/kit';
import { day, number } from '#design/written.ts';
import {
	actorOf,
	decide,
	HERE,
	INVITATION_DAYS,
	type MemberSession,
	oneLine,
	wordsIn,
} from '#foundations/access/index.ts';
import {
	appoint,
	inviteMember,
	placeMember,
	readTeam,
	removeMember,
	rotateCompartment,
	takeOut,
	withdrawInvitation,
} from '#foundations/access/server/index.ts';
import { m } from '#foundations/languages/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { roleChoices, rolesFrom, sayRole } from '../account-words.ts';
import { sessionOf } from '../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const session = sessionOf(locals);
	const actor = actorOf(session);
	const team = await readTeam(locals.db, session, when(locals));
	const names = new Map(
		team.compartments.map(({ id, name }) => [id, wordsIn(name, locals.locale)]),
	);
	const isLead = (id: string) => decide(actor, 'team.place', { kind: 'compartment', id }).allow;
	const canAppoint = decide(actor, 'team.appoint', HERE).allow;
	const timeZone = locals.settings?.timeZone ?? 'UTC';
	type Place = (typeof team.members)[number]['places'][number];
	const sayPlace = ({ compartmentId, role }: Place) => ({
		id: compartmentId,
		text: `${names.get(compartmentId) ?? ''} (${sayRole[role]()})`,
		team: names.get(compartmentId) ?? '',
		mine: isLead(compartmentId),
	});
	return {
		me: session.member.id,
		canAppoint,
		removing: team.members.find(({ id }) => id === url.searchParams.get('remove'))?.id ?? null,
		roles: roleChoices(),
		myTeams: team.compartments
			.filter(({ id }) => isLead(id))
			.map(({ id }) => ({ value: id, label: names.get(id) ?? '' })),
		members: team.members.map(({ id, name, roles, places }) => ({
			...{ id, name, roles },
			roleNames: roles.map((role) => sayRole[role]()),
			places: places.map(sayPlace),
		})),
		keys: team.compartments.map(({ id, rekeyDue, awaited, orphaned }) => ({
			...{ id, name: names.get(id) ?? '', rekeyDue, awaited, orphaned },
			mine: session.keys.has(id),
		})),
		invitations: team.invitations.map(({ id, name, roles, places, expiresAt }) => ({
			...{ id, name: name || m.team_invitation_nameless() },
			text: [...roles.map((role) => sayRole[role]()), ...places.map((p) => sayPlace(p).text)].join(
				', ',
			),
			until: day(dayOf(expiresAt, timeZone).toString()),
			mine: canAppoint || places.some(({ compartmentId }) => isLead(compartmentId)),
		})),
	};
};

export const actions: Actions = {
	invite: async ({ locals, request, url }) => {
		const form = await request.formData();
		const name = oneLine(textOf(form, 'name')).slice(0, 120);
		const email = oneLine(textOf(form, 'email')).slice(0, 200);
		const leads = form.getAll('lead');
		const places = form.getAll('place').map((id) => ({
			compartmentId: String(id),
			role: leads.includes(id) ? ('lead' as const) : ('member' as const),
		}));
		const roles = rolesFrom(form);
		const values = { name, email, places: form.getAll('place').map(String), roles };
		const problems: Record<string, string> = {};
		if (name === '') problems.name = m.account_problem_name_empty();
		if (places.length + roles.length === 0) problems.place = m.team_invite_choose();
		if (Object.keys(problems).length > 0) return fail(422, { problems, values });
		const invitation = { name, email: email || null, places, roles };
		const session = sessionOf(locals);
		const { token } = await inviteMember(locals.db, session, invitation, when(locals));
		const link = `${url.origin}${locals.href(`/desk/invitation/${token}`)}`;
		return { invited: { name, link, days: number(INVITATION_DAYS) } };
	},
	withdraw: (event) =>
		act(event, async (session, form) => {
			await withdrawInvitation(event.locals.db, session, textOf(form, 'id'), when(event.locals));
			return m.team_withdrawn();
		}),
	place: (event) =>
		act(event, async (session, form) => {
			const place = {
				compartmentId: textOf(form, 'compartment'),
				memberId: textOf(form, 'member'),
				role: form.get('role') === 'lead' ? ('lead' as const) : ('member' as const),
			};
			await placeMember(event.locals.db, session, place, when(event.locals));
			return m.team_placed();
		}),
	takeOut: (event) =>
		act(event, async (session, form) => {
			const place = {
				compartmentId: textOf(form, 'compartment'),
				memberId: textOf(form, 'member'),
			};
			const taken = await takeOut(event.locals.db, session, place, when(event.locals));
			return taken.ok ? m.team_taken_out() : { problem: sayProblem[taken.problem]() };
		}),
	appoint: (event) =>
		act(event, async (session, form) => {
			const change = { memberId: textOf(form, 'member'), roles: rolesFrom(form) };
			const done = await appoint(event.locals.db, session, change, when(event.locals));
			return done.ok ? m.team_placed() : { problem: sayProblem[done.problem]() };
		}),
	remove: (event) =>
		act(event, async (session, form) => {
			const removed = await removeMember(
				event.locals.db,
				session,
				textOf(form, 'member'),
				when(event.locals),
			);
			return removed.ok ? m.team_removed() : { problem: sayProblem[removed.problem]() };
		}),
	rotate: (event) =>
		act(event, async (session, form) => {
			await rotateCompartment(
				event.locals.db,
				session,
				textOf(form, 'compartment'),
				when(event.locals),
			);
			return m.team_rotated();
		}),
};

const sayProblem = {
	gone: m.team_problem_gone,
	'last-administrator': m.team_problem_last_administrator,
	'last-lead': m.team_problem_last_lead,
} as const;

/** One change to the team: what was done, or why not. */
async function act(
	{ locals, request }: { locals: App.Locals; request: Request },
	change: (session: MemberSession, form: FormData) => Promise<string | { problem: string }>,
) {
	const answer = await change(sessionOf(locals), await request.formData());
	return typeof answer === 'string' ? { said: answer } : fail(422, answer);
}

function when(locals: App.Locals) {
	return { now: locals.now() };
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
