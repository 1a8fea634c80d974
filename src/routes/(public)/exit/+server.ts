import type { Locale } from '#foundations/languages/index.ts';
import { landingCookie } from '../../landing-device.ts';
import type { RequestHandler } from './$types';

/**
 * The way out: a page that anybody could be reading, in the reader's language.
 *
 * "storage" takes drafts with it, "cache" the earlier pages that the browser keeps whole for "back"
 * (measured in Chromium 156; 0.3 s with 3,000 things in its cache). Only our own pages may ask for
 * that: another site, or a link in a chat, that leads here must wipe nothing. A browser that does not
 * say where it comes from knows no such header either, or is on an address where none counts.
 *
 * A device that keeps screenings for the desk keeps these, and one that keeps a worker's own log
 * (`?keep`) keeps that: a draft is wiped by the script that wrote it, before it comes here.
 */
const leave: RequestHandler = ({ locals, request, cookies, url }) => {
	const keeps = url.searchParams.has('keep') || cookies.get(landingCookie()) !== undefined;
	const headers = new Headers({
		location: elsewhere(locals.locale),
		'cache-control': 'no-store',
		'referrer-policy': 'no-referrer',
	});
	if (request.headers.get('sec-fetch-site') === 'same-origin')
		headers.set('clear-site-data', keeps ? '"cache"' : '"cache", "storage"');
	return new Response(null, { status: 303, headers });
};

export const GET = leave;
export const POST = leave;

/** `AMPARO_EXIT_TO` is for places where the encyclopedia is blocked; `{language}` is filled in. */
function elsewhere(locale: Locale): string {
	const to = process.env.AMPARO_EXIT_TO || 'https://{language}.wikipedia.org/';
	return to.replace('{language}', locale);
}
