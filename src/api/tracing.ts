import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Content, EventFacts } from '#modules/tracing/index.ts';
import {
	askTheTeam,
	listCandidates,
	listRecords,
	readRecord,
	registerRecord,
	teamForMember,
} from '#modules/tracing/server/index.ts';
import { body, json, problemAnswer, problemResponse, tellShape } from './answers.ts';
import type { ApiEnvironment } from './environment.ts';
import { memberOf } from './member.ts';
import * as shapes from './tracing-shapes.ts';

/**
 * Records of missing people for a member of the team that searches. Nothing here decides that two
 * records are one person, or tells a family: that is done by people, at the desk (R10).
 */
export const tracingApi = new OpenAPIHono<ApiEnvironment>({ defaultHook: tellShape });

const id = z.string().openapi({ param: { in: 'path', name: 'id' } });
const security = [{ desk: [] }];
const signedOut = problemAnswer('Nobody is signed in');
const notThere = problemAnswer('No such record, or not for this member: all the same');
const notYours = problemAnswer('No such team, or not yours: all the same');

tracingApi.openapi(
	createRoute({
		method: 'get',
		path: '/tracing/records',
		summary: 'Records of your team',
		security,
		request: { query: shapes.recordQuery },
		responses: { 200: json(shapes.records, 'Fifty at a time'), 401: signedOut },
	}),
	async ({ env, req }) => {
		const { team, ...filter } = req.valid('query');
		const session = await memberOf(env);
		const wanted = { ...filter, compartmentId: team };
		return shown(await listRecords(env.db, session, wanted, { now: env.now() }));
	},
);

tracingApi.openapi(
	createRoute({
		method: 'get',
		path: '/tracing/records/{id}',
		summary: 'Read a record',
		description: 'That it was read is in the ledger before a word of it is answered.',
		security,
		request: { params: z.object({ id }) },
		responses: {
			200: json(shapes.record, 'As this member may see it'),
			...{ 401: signedOut, 404: notThere },
		},
	}),
	async ({ env, req }) => {
		const session = await memberOf(env);
		const asked = { recordId: req.param('id') };
		return shown(await readRecord(env.db, session, asked, { now: env.now() }));
	},
);

tracingApi.openapi(
	createRoute({
		method: 'post',
		path: '/tracing/records',
		summary: 'Register a record',
		security,
		request: body(shapes.newRecord),
		responses: {
			200: json(shapes.registered, 'It is on the disk'),
			...{ 401: signedOut, 403: notYours },
			422: problemAnswer('`problems` says field by field what to mend'),
		},
	}),
	async ({ env, req }) => {
		const session = await memberOf(env);
		const { team, content, event, drill } = req.valid('json');
		// The action reads both again, field by field: nothing is trusted for having come.
		const made = { content: content as Content, event: event as EventFacts | undefined };
		const input = { ...made, compartmentId: team, drill };
		const done = await registerRecord(env.db, session, input, { now: env.now() });
		if (done.ok) return shown({ recordId: done.recordId });
		return problemResponse(422, 'Not registered', { problems: done.problems }) as never;
	},
);

tracingApi.openapi(
	createRoute({
		method: 'get',
		path: '/tracing/candidates',
		summary: 'Pairs that may be one person',
		description: 'Likeliest first. Likeness proves nothing, and only people decide.',
		security,
		request: { query: shapes.candidateQuery },
		responses: {
			200: json(shapes.candidates, 'Fifty at a time'),
			...{ 401: signedOut, 403: notYours },
		},
	}),
	async ({ env, req }) => {
		const { team, ...filter } = req.valid('query');
		const session = await memberOf(env);
		const compartmentId = team ?? (await teamForMember(env.db, session));
		return shown(await listCandidates(env.db, session, { ...filter, compartmentId }));
	},
);

tracingApi.openapi(
	createRoute({
		method: 'post',
		path: '/tracing/questions',
		summary: 'Ask the team whether somebody is known',
		description: 'Whatever is asked, the answer is this one, and takes as long.',
		security,
		request: body(shapes.question),
		responses: {
			200: json(shapes.answer, 'The question lies with the team'),
			...{ 401: signedOut, 422: problemAnswer('There are no words, or too many') },
		},
	}),
	async ({ env, req }) => {
		const session = await memberOf(env);
		const asked = await askTheTeam(env.db, session, req.valid('json'), { now: env.now() });
		if (asked.ok) return shown({ answer: ANSWER });
		return problemResponse(422, 'Not asked', { problems: { words: asked.problem } }) as never;
	},
);

const ANSWER = 'The team has your question. Nobody learns here whether a person is known.';

/** What only this member may see: kept by nobody on the way. */
function shown(found: object): never {
	return Response.json(found, { headers: { 'cache-control': 'no-store' } }) as never;
}
