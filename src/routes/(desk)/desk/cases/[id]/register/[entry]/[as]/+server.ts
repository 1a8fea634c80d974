import { error } from '@sveltejs/kit';
import { shareRegister } from '#modules/cases/server/index.ts';
import { sessionOf } from '../../../../../session.ts';
import { paperAnswer } from '../../../paper-answer.ts';
import type { RequestHandler } from './$types';

/** One record of the register to hand over, in the form that its recipient can use. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { db, href } = locals;
	const { id, entry, as } = params;
	if (as !== 'csv' && as !== 'html' && as !== 'pdf') error(404);
	const asked = { caseId: id, entryId: entry, as } as const;
	const file = await shareRegister(db, sessionOf(locals), asked, { now: locals.now() });
	return paperAnswer(file, href(`/desk/cases/${id}/register`));
};
