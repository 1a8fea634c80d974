import { redirect } from '@sveltejs/kit';
import { openInbox } from '#modules/reports/server/index.ts';
import { exportText } from '#modules/reports/ui/person/export-text.ts';
import { formOf } from '../../posted.ts';
import { readKey } from '../read-key.ts';
import type { RequestHandler } from './$types';

/** What a person said and was told, as plain text, under a name that says nothing. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const { key } = readKey(await formOf(request));
	const opened = key && (await openInbox(locals.db, key, { now: locals.now() }));
	if (!opened?.ok) redirect(303, locals.href('/inbox'));
	return new Response(exportText(opened.view), {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': 'attachment; filename="notes.txt"',
			'cache-control': 'no-store',
		},
	});
};
