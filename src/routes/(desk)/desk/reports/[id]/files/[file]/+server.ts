import { error, redirect } from '@sveltejs/kit';
import { openFile } from '#modules/reports/server/index.ts';
import type { RequestHandler } from './$types';
import { fileAnswer } from './file-answer.ts';

/** The cleaned copy. Where there can be none, the page of the report says so beside the file. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { session, db, href } = locals;
	if (!session) error(404);
	const which = { reportId: params.id, fileId: params.file };
	const opened = await openFile(db, session, which, { now: locals.now() });
	if (!opened.ok) redirect(303, href(pageThatSays(opened.why, params)));
	return fileAnswer(opened);
};

/** The original, by a form: a link could be followed by accident, and this is noted as done on purpose. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { session, db, href } = locals;
	if (!session) error(404);
	const sure = (await request.formData()).get('sure') === 'yes';
	if (!sure) redirect(303, href(`/desk/reports/${params.id}#files`));
	const which = { reportId: params.id, fileId: params.file, original: true };
	const opened = await openFile(db, session, which, { now: locals.now() });
	if (!opened.ok) redirect(303, href(pageThatSays(opened.why, params)));
	return fileAnswer(opened);
};

/** The page of the report, which says beside the file why there is nothing to hand out. */
function pageThatSays(why: string, { id, file }: { id: string; file: string }): string {
	return `/desk/reports/${id}?${why === 'unreadable' ? 'unreadable' : 'nocopy'}=${file}#files`;
}
