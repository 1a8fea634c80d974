import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { asId } from '#foundations/ids/index.ts';
import { type Acted, newestOf } from '#modules/cases/index.ts';
import {
	act,
	linkRecords,
	listWork,
	openCase,
	readCase,
	sayApart,
} from '#modules/cases/server/index.ts';
import { body, json, problemAnswer, problemResponse, tellShape } from './answers.ts';
import * as shapes from './case-shapes.ts';
import type { ApiEnvironment } from './environment.ts';
import { memberOf } from './member.ts';

/** Cases for a member of a team: what the desk does, by the same four actions and the same walls. */
export const casesApi = new OpenAPIHono<ApiEnvironment>({ defaultHook: tellShape });

const id = z.string().openapi({ param: { in: 'path', name: 'id' } });
const security = [{ desk: [] }];
const signedOut = problemAnswer('Nobody is signed in');
const notThere = problemAnswer('No such case, or not for this member: all the same');
const notDone = problemAnswer('`problems` says field by field what to mend');
const forbidden = problemAnswer(
	'`refused` says what a safeguard forbids, on what norm, and what helps instead',
);

casesApi.openapi(
	createRoute({
		method: 'get',
		path: '/cases',
		summary: 'What waits for this member',
		security,
		request: { query: shapes.workQuery },
		responses: { 200: json(shapes.work, 'Fifty at a time'), 401: signedOut },
	}),
	async ({ env, req }) => {
		const { team, ...query } = req.valid('query');
		const session = await memberOf(env);
		const found = await listWork(
			env.db,
			session,
			{ ...query, compartmentId: team },
			{ now: env.now() },
		);
		return shown(found);
	},
);

casesApi.openapi(
	createRoute({
		method: 'get',
		path: '/cases/{id}',
		summary: 'Read a case',
		description: 'That it was read is in the ledger before a word of it is answered.',
		security,
		request: { params: z.object({ id }) },
		responses: {
			200: json(shapes.view, 'As this member may see it'),
			401: signedOut,
			404: notThere,
		},
	}),
	async ({ env, req }) => {
		const session = await memberOf(env);
		const asked = { caseId: req.param('id') };
		return shown(await readCase(env.db, session, asked, { now: env.now() }));
	},
);

casesApi.openapi(
	createRoute({
		method: 'post',
		path: '/cases',
		summary: 'Open a case',
		security,
		description:
			'With an `Idempotency-Key`, a random word of your own, the same request again after a lost ' +
			'answer opens no second case: it is answered as it was the first time. The same key with ' +
			'anything else is a 422.',
		request: { headers: shapes.retry, ...body(shapes.opening) },
		responses: {
			200: json(shapes.acted, 'It is on the disk'),
			...{ 401: signedOut, 404: problemAnswer('No such procedure, team or origin') },
			...{ 409: forbidden, 422: notDone },
		},
	}),
	async ({ env, req }) => {
		const session = await memberOf(env);
		const { team, fromReport, fromCase, ...opening } = req.valid('json');
		if (!newestOf(opening.procedure)) return problemResponse(404, 'No such procedure') as never;
		const from = {
			fromReport: asId(fromReport ?? '') ?? undefined,
			fromCase: asId(fromCase ?? '') ?? undefined,
		};
		const key = req.valid('header')['idempotency-key'];
		const input = { ...opening, ...from, compartmentId: team, key };
		return told(await openCase(env.db, session, input, { now: env.now() }));
	},
);

casesApi.openapi(
	createRoute({
		method: 'post',
		path: '/cases/{id}/acts',
		summary: 'Do an act of its procedure',
		description:
			'What protects is never refused. What a safeguard forbids is not done, and the ledger says ' +
			'that it was tried. With an `Idempotency-Key` the same act again is not done twice, and the ' +
			'same key with anything else is a 422.',
		security,
		request: { params: z.object({ id }), headers: shapes.retry, ...body(shapes.acting) },
		responses: {
			200: json(shapes.acted, 'It is on the disk'),
			...{ 401: signedOut, 404: notThere, 409: forbidden, 422: notDone },
		},
	}),
	async ({ env, req }) => {
		const session = await memberOf(env);
		const key = req.valid('header')['idempotency-key'];
		const input = { caseId: req.param('id'), key, ...req.valid('json') };
		return told(await act(env.db, session, input, { now: env.now() }));
	},
);

casesApi.openapi(
	createRoute({
		method: 'post',
		path: '/cases/{id}/links',
		summary: 'Say that two cases belong together',
		description:
			'From now on what stands in one counts in the other, whoever sees it: an open asylum claim ' +
			'stops a return. `same-person`: both are about one person. It opens neither to anybody.',
		security,
		request: { params: z.object({ id }), ...body(shapes.linking) },
		responses: {
			200: json(shapes.linked, 'They belong together'),
			...{ 401: signedOut, 404: notThere },
		},
	}),
	async ({ env, req }) => {
		const session = await memberOf(env);
		const { to, as } = req.valid('json');
		const caseId = req.param('id');
		const link =
			as === 'same-person'
				? ({ caseId, kind: 'person', sameAs: to } as const)
				: ({ caseId, kind: 'case', targetId: to } as const);
		await linkRecords(env.db, session, link, { now: env.now() });
		return shown({ holds: true });
	},
);

casesApi.openapi(
	createRoute({
		method: 'post',
		path: '/cases/{id}/apart',
		summary: 'Say that two cases do not belong together',
		description:
			'It may lift what stands in the way of a return: it holds once two members said it. Until ' +
			'then each counts for the other.',
		security,
		request: { params: z.object({ id }), ...body(shapes.parting) },
		responses: {
			200: json(shapes.linked, 'It was said; `holds` once somebody else said it too'),
			...{ 401: signedOut, 404: notThere },
		},
	}),
	async ({ env, req }) => {
		const session = await memberOf(env);
		const asked = { caseId: req.param('id'), ...req.valid('json') };
		const { holds } = await sayApart(env.db, session, asked, { now: env.now() });
		return shown({ holds });
	},
);

/** What only this member may see: kept by nobody on the way. */
function shown(found: object): never {
	return Response.json(found, { headers: { 'cache-control': 'no-store' } }) as never;
}

function told(acted: Acted): never {
	if (!acted.ok) {
		const { problems, refused } = acted;
		const status = refused.length > 0 ? 409 : 422;
		return problemResponse(status, 'Not done', { problems, refused }) as never;
	}
	const { ok: _ok, ...done } = acted;
	return shown(done);
}
