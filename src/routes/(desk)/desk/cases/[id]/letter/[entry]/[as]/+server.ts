import { error, redirect } from '@sveltejs/kit';
import { letterFile } from '#modules/cases/server/index.ts';
import type { RequestHandler } from './$types';

/** The letter to save: on paper, or as a page that works alone. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { session, db, href } = locals;
	const { id, entry, as } = params;
	if (!session || (as !== 'pdf' && as !== 'html')) error(404);
	const which = { caseId: id, entryId: entry, as } as const;
	const file = await letterFile(db, session, which, { now: locals.now() });
	if (!file.ok) {
		const scripts = encodeURIComponent(file.noFontFor.join(' '));
		redirect(303, href(`/desk/cases/${id}/letter/${entry}?nofont=${scripts}`));
	}
	return new Response(new Blob([new Uint8Array(file.bytes)]), {
		headers: {
			'content-type': file.type,
			'content-disposition': `attachment; filename="${file.name}"`,
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'cross-origin-resource-policy': 'same-origin',
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
		},
	});
};
