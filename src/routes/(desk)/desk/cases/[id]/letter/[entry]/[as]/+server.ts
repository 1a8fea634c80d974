import { error } from '@sveltejs/kit';
import { letterFile } from '#modules/cases/server/index.ts';
import { paperAnswer } from '../../../paper-answer.ts';
import type { RequestHandler } from './$types';

/** The letter to save: on paper, or as a page that works alone. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { session, db, href } = locals;
	const { id, entry, as } = params;
	if (!session || (as !== 'pdf' && as !== 'html')) error(404);
	const which = { caseId: id, entryId: entry, as } as const;
	const file = await letterFile(db, session, which, { now: locals.now() });
	return paperAnswer(file, href(`/desk/cases/${id}/letter/${entry}`));
};
