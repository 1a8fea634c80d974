import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnvironment } from './environment.ts';
import { asProblem } from './problems.ts';

/** The HTTP API: one file a room, one description for all. Mounted by `routes/api`. */
export const api = new OpenAPIHono<ApiEnvironment>().basePath('/api/v1');

api.onError((error, context) => {
	const problem = asProblem(error);
	return context.json(problem, problem.status as 500, { 'content-type': 'application/problem+json' });
});

api.notFound((context) =>
	context.json({ type: 'about:blank', title: 'Not found', status: 404 }, 404, {
		'content-type': 'application/problem+json',
	}),
);

api.doc31('/openapi.json', {
	openapi: '3.1.0',
	info: {
		title: 'Amparo',
		version: '1',
		description:
			'What a person at risk may send and read with a receipt, and what tools may ask of this server. ' +
			'No address, user agent or exact time of a person is kept.',
		license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
	},
	servers: [{ url: '/' }],
});
