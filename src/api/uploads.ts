import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { putPiece, startUpload, uploadState } from '#modules/reports/server/index.ts';
import { body, json, problemAnswer, problemResponse, tellShape } from './answers.ts';
import type { ApiEnvironment } from './environment.ts';
import * as shapes from './report-shapes.ts';

/** Sealed files in pieces, that go on where they stopped. */
export const uploadsApi = new OpenAPIHono<ApiEnvironment>({ defaultHook: tellShape });

const id = z.string().openapi({ param: { in: 'path', name: 'id' } });
const gone = problemAnswer('No such upload: begin a new one');
const full = problemAnswer('No room just now; words get in, and files later');

uploadsApi.openapi(
	createRoute({
		method: 'post',
		path: '/uploads',
		summary: 'Announce a sealed file',
		request: body(shapes.upload),
		responses: {
			200: json(z.object({ id: z.string() }), 'Whoever has the id may go on'),
			413: full,
			422: problemAnswer('Too large, or the pieces do not add up'),
		},
	}),
	async ({ env, req, json: answer }) => {
		const started = await startUpload(env.db, req.valid('json'), howOf(env));
		if (started.ok) return answer({ id: started.id }, 200);
		const status = statusOf(started.problem);
		return problemResponse(status, 'This cannot be taken', { problem: started.problem }) as never;
	},
);

uploadsApi.openapi(
	createRoute({
		method: 'put',
		path: '/uploads/{id}/pieces/{number}',
		summary: 'Bring one piece',
		description: 'In any order, as often as needed: the same piece again changes nothing.',
		request: {
			params: z.object({ id, number: z.string().regex(/^\d{1,6}$/) }),
			headers: z.object({
				'content-digest': z.string().regex(/^sha-256=:[A-Za-z0-9+/]{43}=:$/),
			}),
			body: {
				required: true,
				content: {
					'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
				},
			},
		},
		responses: {
			200: json(z.object({ complete: z.boolean() }), 'Here; complete when it was the last one'),
			404: gone,
			413: full,
			422: problemAnswer('The piece was cut or changed on its way: send it again'),
		},
	}),
	async ({ env, req, json: answer }) => {
		const digest = req.header('content-digest') ?? '';
		const piece = {
			id: req.param('id'),
			number: Number(req.param('number')),
			bytes: new Uint8Array(await req.arrayBuffer()),
			sha256: Buffer.from(digest.slice('sha-256=:'.length, -1), 'base64').toString('hex'),
		};
		const put = await putPiece(env.db, piece, howOf(env));
		if (put.ok) return answer({ complete: put.complete }, 200);
		return problemResponse(statusOf(put.problem), 'This piece was not kept', {
			problem: put.problem,
		}) as never;
	},
);

uploadsApi.openapi(
	createRoute({
		method: 'get',
		path: '/uploads/{id}',
		summary: 'What is here of an upload',
		request: { params: z.object({ id }) },
		responses: {
			200: json(shapes.uploadState, 'Go on with the pieces that are missing'),
			404: gone,
		},
	}),
	async ({ env, req, json: answer }) => {
		const state = await uploadState(env.db, req.param('id'));
		return state ? answer(state, 200) : (problemResponse(404, 'No such upload') as never);
	},
);

function howOf({ now, share }: ApiEnvironment['Bindings']) {
	return { now: now(), share };
}

function statusOf(problem: string): number {
	if (problem === 'reports_problem_upload_gone') return 404;
	return problem === 'reports_problem_upload_full' ? 413 : 422;
}
