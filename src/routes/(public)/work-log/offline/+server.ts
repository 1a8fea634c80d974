import type { RequestHandler } from './$types';

/**
 * The script that keeps the page of the work log for when there is no network. It is asked for by
 * whoever begins a log, and answers for that page alone: by its address it may not take any other.
 */
export const GET: RequestHandler = ({ locals }) =>
	new Response("importScripts('/s/work-log-offline.js');\n", {
		headers: {
			'content-type': 'text/javascript; charset=utf-8',
			'service-worker-allowed': locals.href('/work-log'),
		},
	});
