import { redirect } from '@sveltejs/kit';
import { openInbox } from '#modules/reports/server/index.ts';
import { exportText } from '#modules/reports/ui/person/export-text.ts';
import { savedFile } from '../../../saved-file.ts';
import { formOf } from '../../posted.ts';
import { readKey } from '../read-key.ts';
import type { RequestHandler } from './$types';

/** What a person said and was told, as plain text, under a name that says nothing. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const { key } = readKey(await formOf(request));
	const opened = key && (await openInbox(locals.db, key, { now: locals.now() }));
	if (!opened?.ok) redirect(303, locals.href('/inbox'));
	const text = exportText(opened.view);
	return savedFile(text, { type: 'text/plain; charset=utf-8', name: 'notes.txt' });
};
