import { redirect } from '@sveltejs/kit';
import { exportIncidents } from '#modules/tracing/server/index.ts';
import { sessionOf } from '../../../session.ts';
import { asFile } from '../as-file.ts';
import { spanIn } from '../span.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request }) => {
	const { span } = spanIn(await request.formData());
	if (!span) redirect(303, locals.href('/desk/tracing/export'));
	const how = { now: locals.now() };
	const { csv } = await exportIncidents(locals.db, sessionOf(locals), span, how);
	return asFile(csv, 'text/csv', `deaths-${span.from}-${span.until}.csv`);
};
