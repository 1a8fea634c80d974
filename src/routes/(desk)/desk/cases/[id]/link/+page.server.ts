import { error, fail } from '@sveltejs/kit';
import { OUTSIDE_ROLES } from '#foundations/procedures/index.ts';
import { procedureOf } from '#modules/cases/index.ts';
import { giveLink, LINK_DAYS, readCase, rolesOutside } from '#modules/cases/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { db, session, href } = locals;
	if (!session) error(404);
	const view = await readCase(db, session, { caseId: params.id }, { now: locals.now() });
	const named = view.timeline.findLast(({ sealed }) => nameIn(sealed) !== '');
	return {
		roles: rolesOutside(procedureOf(view)),
		recipient: nameIn(named?.sealed),
		days: LINK_DAYS,
		back: href(`/desk/cases/${view.caseId}`),
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params, url }) => {
		const { db, session, href } = locals;
		if (!session) error(404);
		const posted = await request.formData();
		const recipient = String(posted.get('recipient') ?? '');
		const days = Number(posted.get('days')) || LINK_DAYS.usual;
		const role = OUTSIDE_ROLES.find((one) => one === posted.get('role'));
		if (!role) return fail(422, { problem: 'no-role' as const, recipient, role: '', days });
		const asked = { caseId: params.id, recipient, role, days };
		const given = await giveLink(db, session, asked, { now: locals.now() });
		if (!given.ok) return fail(422, { problem: given.problem, recipient, role, days });
		return { link: `${url.origin}${href(`/answer/${given.token}`)}`, until: given.expiresAt };
	},
};

/** Whom an act names: the service of a referral, or the consular post. */
function nameIn(sealed: Readonly<Record<string, unknown>> | null | undefined): string {
	const name = sealed?.recipient ?? sealed?.post;
	return typeof name === 'string' ? name : '';
}
