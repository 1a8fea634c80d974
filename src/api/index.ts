import { OpenAPIHono } from '@hono/zod-openapi';
import { cookieName } from '#foundations/access/server/index.ts';
import type { Problem } from '#foundations/refusal/index.ts';
import { casesApi } from './cases.ts';
import { document } from './document.ts';
import type { ApiEnvironment } from './environment.ts';
import { inboxApi } from './inbox.ts';
import { asProblem } from './problems.ts';
import { proceduresApi } from './procedures.ts';
import { reportsApi } from './reports.ts';
import { searchesApi } from './searches.ts';
import { tracingApi } from './tracing.ts';
import { uploadsApi } from './uploads.ts';

/** The HTTP API: one file a room, one description for all. Mounted by `routes/api`. */
export const api = new OpenAPIHono<ApiEnvironment>().basePath('/api/v1');

api.onError((error, { req }) => problem(asProblem(error, req.raw.signal.aborted)));
api.notFound(() => problem({ type: 'about:blank', title: 'Not found', status: 404 }));
api.route('/', reportsApi);
api.route('/', inboxApi);
api.route('/', uploadsApi);
api.route('/', proceduresApi);
api.route('/', casesApi);
api.route('/', tracingApi);
api.route('/', searchesApi);
api.openAPIRegistry.registerComponent('securitySchemes', 'desk', {
	type: 'apiKey',
	in: 'cookie',
	name: cookieName(),
});
api.doc31('/openapi.json', document);

/** The description as an object, for the page that people read. */
export function describeApi() {
	return api.getOpenAPI31Document(document);
}

function problem(body: Pick<Problem, 'type' | 'title' | 'status'>): Response {
	return Response.json(body, {
		status: body.status,
		headers: { 'content-type': 'application/problem+json' },
	});
}
