import type { Handle } from '@sveltejs/kit/hooks';
import { splitLocale } from '#foundations/languages/index.ts';

/**
 * The first step of the way out, for a page without scripts.
 *
 * The button posts to the very page it stands on. A browser then puts the answer in the place of
 * that page, so that the page and what was typed on it are gone from its memory; after a plain
 * link, Chromium 156 showed the words again on "back", whatever the link answered. The answer is
 * blank and leads on to `/exit`, which clears the pages before it and goes elsewhere.
 */
export const leave: Handle = ({ event, resolve }) => {
	if (!isLeaving(event.request) || isElsewhere(event.route.id)) return resolve(event);
	const { locale } = splitLocale(event.url.pathname);
	// Where a log may lie that its owner asked to keep, it is kept also before a script could say so.
	const keep = event.route.id === '/(public)/work-log' ? '?keep' : '';
	const onward = `${locale ? `/${locale}/exit` : '/exit'}${keep}`;
	return new Response(blank(onward), {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy': "default-src 'none'",
		},
	});
};

/** No other form of ours is sent as plain text. */
function isLeaving({ method, headers }: Request): boolean {
	return method === 'POST' && (headers.get('content-type')?.startsWith('text/plain') ?? false);
}

function isElsewhere(route: string | null): boolean {
	return route !== null && (route.startsWith('/(desk)') || route.startsWith('/api'));
}

function blank(onward: string): string {
	return `<!doctype html><meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="0;url=${onward}"><title>&nbsp;</title>`;
}
