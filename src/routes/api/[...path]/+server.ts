import { api } from '#api/index.ts';
import { sessionFrom } from '#foundations/access/server/index.ts';
import { addressOf, shareOf } from '../../address.ts';
import type { RequestHandler } from './$types';

/** The whole API is one small application of its own; its paths, methods and errors live there. */
export const fallback: RequestHandler = (event) =>
	api.fetch(event.request, {
		db: event.locals.db,
		settings: event.locals.settings,
		now: event.locals.now,
		address: addressOf(event),
		share: shareOf(event),
		member: () => sessionFrom(event.locals.db, event.cookies, event.locals.now()),
	});
