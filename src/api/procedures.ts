import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { newestOf, procedureIds } from '#modules/cases/index.ts';
import { wordOf } from '#modules/cases/ui/words.ts';
import { json, problemAnswer, problemResponse, tellShape } from './answers.ts';
import * as shapes from './case-shapes.ts';
import type { ApiEnvironment } from './environment.ts';

/** What this server does and by when, for everyone: the definitions that its cases are held by. */
export const proceduresApi = new OpenAPIHono<ApiEnvironment>({ defaultHook: tellShape });

const id = z.string().openapi({ param: { in: 'path', name: 'id' } });

proceduresApi.openapi(
	createRoute({
		method: 'get',
		path: '/procedures',
		summary: 'Every procedure',
		responses: { 200: json(shapes.procedures, 'In the newest version, without an account') },
	}),
	({ json: answer }) => {
		const procedures = procedureIds().flatMap((one) => {
			const procedure = newestOf(one);
			if (!procedure) return [];
			const { version, stages } = procedure;
			return [{ id: one, version, title: wordOf('title', one), stages: [...stages] }];
		});
		return answer({ procedures }, 200);
	},
);

proceduresApi.openapi(
	createRoute({
		method: 'get',
		path: '/procedures/{id}',
		summary: 'One procedure, whole',
		description: 'Questions, steps, safeguards and limits, each with the norm it rests on.',
		request: { params: z.object({ id }) },
		responses: { 200: json(shapes.procedure, 'As data'), 404: problemAnswer('No such procedure') },
	}),
	({ req }) => {
		const procedure = newestOf(req.param('id'));
		if (!procedure) return problemResponse(404, 'No such procedure') as never;
		const title = wordOf('title', procedure.id);
		return Response.json({ ...procedure, title }) as never;
	},
);
