import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit/hooks';
import { splitLocale } from '#foundations/languages/index.ts';

/**
 * The first step of the way out, for a page without scripts.
 *
 * The button posts to the very page it stands on. A browser then puts the answer in the place of
 * that page, so that the page and what was typed on it are gone from its memory; after a plain
 * link, Chromium 156 showed the words again on "back", whatever the link answered. The answer is
 * blank and leads on to `/exit`, which clears the pages before it and goes elsewhere.
 *
 * The button may also be pressed before the script of the page is there. The answer then does itself
 * what `modules/reports/browser/exit.ts` would have done: it throws away a draft, and asks `/exit` to
 * spare a worker's log where one is kept. Without scripts no page of ours wrote anything here, and
 * what was written before they were turned off is not ours to delete unseen.
 */
export const leave: Handle = ({ event, resolve }) => {
	if (!isLeaving(event.request) || isElsewhere(event.route.id)) return resolve(event);
	const { locale } = splitLocale(event.url.pathname);
	return new Response(blank(locale ? `/${locale}/exit` : '/exit'), {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy': `default-src 'none'; script-src 'sha256-${hash}'`,
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

function blank(exit: string): string {
	return `<!doctype html><html data-exit="${exit}"><meta name="color-scheme" content="light dark"><noscript><meta http-equiv="refresh" content="0;url=${exit}?keep"></noscript><title>&nbsp;</title><script>${WIPES}</script>`;
}

/** `amparo-keeps` says that a log lies here; `amparo` is the draft (`modules/reports/browser`). */
const WIPES = `var to=document.documentElement.dataset.exit;try{var kept=localStorage.getItem('amparo-keeps')!==null;localStorage.clear();if(kept){localStorage.setItem('amparo-keeps','1');to+='?keep'}sessionStorage.clear();indexedDB.deleteDatabase('amparo')}catch(e){}location.replace(to)`;

const hash = createHash('sha256').update(WIPES).digest('base64');
