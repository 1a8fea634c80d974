import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { openSealedSearch } from '#modules/tracing/server/index.ts';
import { waves } from '#server/waves.ts';
import { body, json, problemAnswer, problemResponse, tellShape } from './answers.ts';
import type { ApiEnvironment } from './environment.ts';
import * as shapes from './search-shapes.ts';

/** A family's search that was sealed elsewhere: in a browser, an app, on a kiosk. */
export const searchesApi = new OpenAPIHono<ApiEnvironment>({ defaultHook: tellShape });

searchesApi.openapi(
	createRoute({
		method: 'post',
		path: '/searches',
		summary: 'Send a sealed search',
		description:
			'A report of kind `missing` and the record beside it, both sealed to the team of ' +
			'`GET /reports/keys` that is `forTracing` (else the first). The report holds what was told in ' +
			'words, the record whom they look for: a `Content` as JSON in an age file. Nothing of the ' +
			'person is required, and nobody can check it before it is opened: what cannot be read then ' +
			'is left out. The receipt opens both. Only what stands in `sharing` is known to the server, ' +
			'and it is shared with nobody else. The same receipt again is the same search: after a lost ' +
			'answer, send it again, word for word.',
		request: body(shapes.sealedSearch),
		responses: {
			200: json(z.object({ created: z.boolean() }), 'It is here; created says if it is new'),
			413: problemAnswer('Much is arriving: a short search gets in at any time'),
			422: problemAnswer('Not a search; `problems` says where'),
			429: problemAnswer('Too many are asking just now: send it again in a minute'),
		},
	}),
	async ({ env, req, json: answer }) => {
		const now = env.now();
		const how = { now, wave: waves.note(env.address, now), share: env.share };
		const sent = await openSealedSearch(env.db, req.valid('json'), how);
		if (sent.ok) return answer({ created: sent.created }, 200);
		if (sent.busy) return problemResponse(429, 'Too many are asking just now') as never;
		const { problems } = sent;
		if (Object.values(problems).includes('reports_problem_long_now')) {
			return problemResponse(413, 'Only short searches just now', { problems }) as never;
		}
		return problemResponse(422, 'Not a search', { problems }) as never;
	},
);
