import type { Handle } from '@sveltejs/kit/hooks';
import { actorOf } from '#foundations/access/index.ts';
import { readSettings, sessionFrom } from '#foundations/access/server/index.ts';
import { directionOf, negotiateLocale, splitLocale } from '#foundations/languages/index.ts';
import { withLocale } from '#foundations/languages/server/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { product } from '#server/product.ts';
import { onlyThePage } from './only-the-page.ts';

/** Gives the request its place: language, database, clock, and whoever is signed in at the desk. */
export const placeRequest: Handle = async ({ event, resolve }) => {
	const prefix = splitLocale(event.url.pathname).locale;
	const locale = prefix ?? negotiateLocale(event.request.headers.get('accept-language'));
	const { db } = product();
	const settings = await readSettings(db);
	const session = isDesk(event.route.id) ? await sessionFrom(db, event.cookies, now()) : null;
	const locals: App.Locals = {
		locale,
		db,
		now,
		session,
		actor: actorOf(session),
		settings,
		href: (path) => `/${locale}${path === '/' ? '' : path}`,
	};
	Object.assign(event.locals, locals);
	return resolve(event);
};

/** Runs the work in the request's language and says so in the page and its headers. */
export const speak: Handle = async ({ event, resolve }) => {
	const { locale } = event.locals;
	const response = await withLocale(locale, () =>
		resolve(event, {
			transformPageChunk: ({ html }) =>
				onlyThePage(html)
					.replace('%amparo.lang%', locale)
					.replace('%amparo.dir%', directionOf(locale)),
		}),
	);
	response.headers.set('content-language', locale);
	if (response.headers.has('cache-control')) return response;
	const { method } = event.request;
	const cacheable =
		(method === 'GET' || method === 'HEAD') && response.status === 200 && isPublic(event.route.id);
	// An answer to one person is kept nowhere; a page that is the same for all is kept and asked after.
	response.headers.set(
		'cache-control',
		cacheable ? 'public, max-age=0, must-revalidate' : 'no-store',
	);
	const negotiated = splitLocale(event.url.pathname).locale === undefined;
	if (cacheable && negotiated) response.headers.append('vary', 'accept-language');
	return response;
};

function isDesk(route: string | null): boolean {
	return route?.startsWith('/(desk)') ?? false;
}

function isPublic(route: string | null): boolean {
	return route?.startsWith('/(public)') ?? false;
}
