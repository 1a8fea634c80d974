import type { RequestHandler } from './$types';

/**
 * The way out: a page that anybody could be reading, in the reader's language.
 *
 * "storage" takes drafts with it, "cache" the earlier pages that the browser keeps whole for "back"
 * (measured in Chromium 156; 0.3 s with 3,000 things in its cache). Only our own pages may ask for
 * that: another site that leads here must not wipe a draft.
 */
const leave: RequestHandler = ({ locals, request }) => {
	const headers = new Headers({
		location: `https://${locals.locale}.wikipedia.org/`,
		'cache-control': 'no-store',
		'referrer-policy': 'no-referrer',
	});
	if (request.headers.get('sec-fetch-site') !== 'cross-site')
		headers.set('clear-site-data', '"cache", "storage"');
	return new Response(null, { status: 303, headers });
};

export const GET = leave;
export const POST = leave;
