import { error, fail, redirect } from '@sveltejs/kit';
import { readIncident, takeBack } from '#modules/cases/server/index.ts';
import { problemWords } from '#modules/cases/ui/desk/problem-words.ts';
import { sessionOf } from '../../../../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { db, href } = locals;
	const how = { now: locals.now() };
	const found = await readIncident(db, sessionOf(locals), { caseId: params.id }, how);
	const { belonging, elsewhere, mayTakeOut } = found;
	const of = asked(url);
	if ('victim' in of) {
		if (!mayTakeOut.has(of.victim)) error(404);
		const theirs = elsewhere.get(of.victim)?.map(({ caseId }) => caseId);
		const cases = belonging.filter(({ caseId }) => theirs?.includes(caseId));
		return { cases, victim: of.victim, back: href(`/desk/cases/incidents/${params.id}`) };
	}
	const one = belonging.find(({ caseId }) => caseId === of.caseId);
	if (!one?.mayTakeBack) error(404);
	const about = [...elsewhere].find(([, all]) => all.some(({ caseId }) => caseId === one.caseId));
	const theirs = about?.[1].map(({ caseId }) => caseId) ?? [one.caseId];
	return {
		cases: belonging.filter(({ caseId }) => theirs.includes(caseId)),
		victim: about?.[0] ?? null,
		back: href(`/desk/cases/incidents/${params.id}`),
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params, url }) => {
		const { db, href } = locals;
		const reasons = String((await request.formData()).get('reasons') ?? '');
		const what = { incidentId: params.id, reasons, ...asked(url) };
		const done = await takeBack(db, sessionOf(locals), what, { now: locals.now() });
		if (!done.ok) {
			const problem = problemWords({ reasons: done.problem }).reasons ?? '';
			return fail(422, { reasons, problem });
		}
		redirect(303, href(`/desk/cases/incidents/${params.id}?done=takeOut`));
	},
};

/** Of one victim, or of one case. */
function asked({ searchParams }: URL): { victim: number } | { caseId: string } {
	const victim = searchParams.get('victim');
	return victim === null ? { caseId: searchParams.get('case') ?? '' } : { victim: Number(victim) };
}
