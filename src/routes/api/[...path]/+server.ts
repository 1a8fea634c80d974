import { api } from '#api/index.ts';
import type { RequestHandler } from './$types';

/** The whole API is one small application of its own; its paths, methods and errors live there. */
export const fallback: RequestHandler = ({ request, locals, getClientAddress }) =>
	api.fetch(request, {
		db: locals.db,
		settings: locals.settings,
		now: locals.now,
		address: getClientAddress(),
	});
