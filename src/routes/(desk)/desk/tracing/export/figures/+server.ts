import { redirect } from '@sveltejs/kit';
import { exportIncidents } from '#modules/tracing/server/index.ts';
import { savedFile } from '../../../../../saved-file.ts';
import { sessionOf } from '../../../session.ts';
import { spanIn } from '../span.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request }) => {
	const { span } = spanIn(await request.formData());
	if (!span) redirect(303, locals.href('/desk/tracing/export'));
	const how = { now: locals.now() };
	const { csv } = await exportIncidents(locals.db, sessionOf(locals), span, how);
	const name = `deaths-${span.from}-${span.until}.csv`;
	return savedFile(csv, { type: 'text/csv; charset=utf-8', name });
};
