import { error, redirect } from '@sveltejs/kit';
import { letterFile } from '#modules/cases/server/index.ts';
import type { RequestHandler } from './$types';

/** The letter as it stands, to print or to send. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { db, session, href } = locals;
	if (!session || (params.file !== 'pdf' && params.file !== 'html')) error(404);
	const which = { caseId: params.id, entryId: params.entry, as: params.file } as const;
	const file = await letterFile(db, session, which, { now: locals.now() });
	if (!file.ok) {
		const page = `/desk/cases/${params.id}/letters/${params.entry}`;
		redirect(303, href(`${page}?nofont=${encodeURIComponent(file.noFontFor.join(', '))}`));
	}
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': file.type,
			'content-disposition': `attachment; filename="${file.name}"`,
			'cache-control': 'no-store',
		},
	});
};
