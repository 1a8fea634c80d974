import { redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { WHYS_APART } from '#modules/cases/index.ts';
import { findToLink, linkRecords, readCase, sayApart } from '#modules/cases/server/index.ts';
import type { TogetherPage } from '#modules/cases/ui/desk/together-page.ts';
import { namesOf } from '../../../names.ts';
import { sessionOf } from '../../../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }): Promise<TogetherPage> => {
	const { db, href } = locals;
	const session = sessionOf(locals);
	const how = { now: locals.now() };
	const view = await readCase(db, session, { caseId: params.id }, how);
	return {
		links: view.links,
		names: namesOf(await readTeam(db, session, how)),
		me: session.member.id,
		cases: href('/desk/cases'),
		back: href(`/desk/cases/${view.caseId}`),
	};
};

export const actions: Actions = {
	// A name stands in no address.
	find: async ({ request, locals, params }) => {
		const words = String((await request.formData()).get('words') ?? '').slice(0, 200);
		const asked = { caseId: params.id, words };
		const how = { now: locals.now() };
		return { words, found: await findToLink(locals.db, sessionOf(locals), asked, how) };
	},
	link: async ({ request, locals, params }) => {
		const { db, href } = locals;
		const posted = await request.formData();
		const [caseId, other] = [params.id, String(posted.get('case'))];
		const link =
			posted.get('as') === 'same'
				? ({ caseId, kind: 'person', sameAs: other } as const)
				: ({ caseId, kind: 'case', targetId: other } as const);
		await linkRecords(db, sessionOf(locals), link, { now: locals.now() });
		redirect(303, href(`/desk/cases/${caseId}?done=together`));
	},
	apart: async ({ request, locals, params }) => {
		const { db, href } = locals;
		const posted = await request.formData();
		const why = WHYS_APART.find((one) => one === posted.get('why')) ?? 'mistake';
		const asked = { caseId: params.id, from: String(posted.get('case')), why };
		await sayApart(db, sessionOf(locals), asked, { now: locals.now() });
		redirect(303, href(`/desk/cases/${params.id}/together`));
	},
};
