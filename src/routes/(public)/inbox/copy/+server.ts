import { redirect } from '@sveltejs/kit';
import { takeCopy } from '#modules/cases/server/index.ts';
import { caseText } from '#modules/cases/ui/person/case-text.ts';
import { savedFile } from '../../../saved-file.ts';
import { formOf, textOf } from '../../posted.ts';
import { readKey } from '../read-key.ts';
import type { RequestHandler } from './$types';

/** What a person sees of one case, as plain text, under a name that says nothing. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const form = await formOf(request);
	const { key } = readKey(form);
	if (!key) redirect(303, locals.href('/inbox'));
	const which = { caseId: textOf(form, 'case') };
	const taken = await takeCopy(locals.db, key, which, { now: locals.now() });
	if (!taken.ok) redirect(303, locals.href('/inbox'));
	const text = caseText(taken.copy);
	return savedFile(text, { type: 'text/plain; charset=utf-8', name: 'notes.txt' });
};
