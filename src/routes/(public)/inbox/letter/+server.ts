import { redirect } from '@sveltejs/kit';
import { ownLetter } from '#modules/cases/server/index.ts';
import { savedFile } from '../../../saved-file.ts';
import { formOf, textOf } from '../../posted.ts';
import { readKey } from '../read-key.ts';
import type { RequestHandler } from './$types';

/** A letter to the person, taken away with their receipt. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const form = await formOf(request);
	const { key } = readKey(form);
	if (!key) redirect(303, locals.href('/inbox'));
	const as = textOf(form, 'as') === 'pdf' ? 'pdf' : 'html';
	const which = { caseId: textOf(form, 'case'), entryId: textOf(form, 'entry'), as } as const;
	const file = await ownLetter(locals.db, key, which, { now: locals.now() });
	if (!file.ok) redirect(303, locals.href('/inbox'));
	return savedFile(file.bytes, file);
};
