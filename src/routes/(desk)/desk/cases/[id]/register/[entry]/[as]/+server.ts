import { error, redirect } from '@sveltejs/kit';
import { shareRegister } from '#modules/cases/server/index.ts';
import { sessionOf } from '../../../../../session.ts';
import type { RequestHandler } from './$types';

/** One record of the register to hand over, in the form that its recipient can use. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { db, href } = locals;
	const { id, entry, as } = params;
	if (as !== 'csv' && as !== 'html' && as !== 'pdf') error(404);
	const asked = { caseId: id, entryId: entry, as } as const;
	const file = await shareRegister(db, sessionOf(locals), asked, { now: locals.now() });
	if (!file.ok) {
		const scripts = encodeURIComponent(file.noFontFor.join(' '));
		redirect(303, href(`/desk/cases/${id}/register?nofont=${scripts}`));
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
