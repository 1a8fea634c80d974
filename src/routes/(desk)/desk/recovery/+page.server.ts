import { fail, redirect } from '@sveltejs/kit';
import { number } from '#design/written.ts';
import { wordsIn } from '#foundations/access/index.ts';
import {
	acknowledgeRecovery,
	type Recovered,
	readTeam,
	recoverCompartments,
	recoveryUsedOn,
	renewRecovery,
} from '#foundations/access/server/index.ts';
import { m } from '#foundations/languages/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { sessionOf } from '../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const team = await readTeam(locals.db, sessionOf(locals), { now: locals.now() });
	const { custodians = 0, needed = 2 } = locals.settings?.recovery ?? {};
	const usedOn = await recoveryUsedOn(locals.db);
	return {
		usedOn: usedOn && dayOf(usedOn, locals.settings?.timeZone ?? 'UTC').toString(),
		organisation: locals.settings?.organisation ?? '',
		custodians,
		needed,
		teams: team.compartments.map(({ id, name, orphaned }) => ({
			value: id,
			label: wordsIn(name, locals.locale),
			...(orphaned && { hint: m.team_key_orphaned() }),
		})),
		members: team.members
			.filter(({ roles }) => !roles.includes('administrator'))
			.map(({ id, name }) => ({ value: id, label: name })),
	};
};

export const actions: Actions = {
	recover: async ({ locals, request }) => {
		const form = await request.formData();
		const texts = (name: string) => form.getAll(name).map(String);
		const shares = texts('share').filter((share) => share.trim() !== '');
		const compartmentIds = texts('team');
		const memberId = texts('member')[0] ?? '';
		const values = { shares: texts('share'), compartmentIds, memberId };
		const problems: Record<string, string> = {};
		if (compartmentIds.length === 0) problems.team = m.setup_choose();
		if (memberId === '') problems.member = m.setup_choose();
		if (Object.keys(problems).length > 0) return fail(422, { problems, values });
		const recovered = await recoverCompartments(
			locals.db,
			sessionOf(locals),
			{ shares, compartmentIds, memberId },
			{ now: locals.now() },
		);
		if (recovered.ok) return { said: m.recovery_done() };
		return fail(422, { problems: { 'share-0': sayProblem(recovered.problem) }, values });
	},
	renew: async ({ locals, request }) => {
		const texts = (await request.formData()).getAll('share').map(String);
		const shares = texts.filter((share) => share.trim() !== '');
		const how = { now: locals.now() };
		const renewed = await renewRecovery(locals.db, sessionOf(locals), { shares }, how);
		if (renewed.ok) return { shares: renewed.shares };
		const problems: Record<string, string> = { 'new-share-0': sayProblem(renewed.problem) };
		return fail(422, { problems, renewing: texts });
	},
	seen: async ({ locals, request }) => {
		const id = String((await request.formData()).get('id') ?? '');
		await acknowledgeRecovery(locals.db, sessionOf(locals), id, { now: locals.now() });
		redirect(303, locals.href('/desk'));
	},
};

type Problem = Extract<Recovered, { ok: false }>['problem'];

function sayProblem(problem: Problem): string {
	if (problem.problem === 'mistyped') {
		return m.recovery_problem_mistyped({ position: number(problem.position) });
	}
	if (problem.problem === 'too-few') {
		const { needed, given } = problem;
		return m.recovery_problem_few({ needed: number(needed), given: number(given) });
	}
	if (problem.problem === 'different-sets') return m.recovery_problem_sets();
	if (problem.problem === 'damaged') return m.recovery_problem_damaged();
	return m.recovery_problem_other();
}
