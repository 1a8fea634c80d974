import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { wordsIn } from '#foundations/access/index.ts';
import { readCompartments } from '#foundations/access/server/index.ts';
import { currentLocale } from '#foundations/languages/index.ts';
import { submitReport } from '#modules/reports/server/index.ts';
import { waves } from '#server/waves.ts';
import { body, json, problemAnswer, problemResponse, tellShape } from './answers.ts';
import type { ApiEnvironment } from './environment.ts';
import * as shapes from './report-shapes.ts';

/** Sending a report that was sealed elsewhere: in a browser, an app, on a kiosk, from paper. */
export const reportsApi = new OpenAPIHono<ApiEnvironment>({ defaultHook: tellShape });

reportsApi.openapi(
	createRoute({
		method: 'get',
		path: '/reports/keys',
		summary: 'To whom a report is sealed',
		description: 'The teams that receive reports, first the one that gets what names no other.',
		responses: {
			200: json(shapes.keys, 'Keys that may be known to all'),
			503: problemAnswer('The organisation is not set up yet'),
		},
	}),
	async ({ env, json: answer }) => {
		if (!env.settings) return problemResponse(503, 'Not set up yet') as never;
		const receiving = (await readCompartments(env.db)).filter(({ mayReceive }) => mayReceive);
		const teams = receiving
			.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))
			.map(({ id, name, recipient, forChildren, forTracing }) => ({
				...{ id, recipient, forChildren, forTracing },
				name: wordsIn(name, currentLocale()),
			}));
		const installationSalt = Buffer.from(env.settings.installationSalt).toString('base64url');
		return answer({ installationSalt, teams }, 200);
	},
);

reportsApi.openapi(
	createRoute({
		method: 'post',
		path: '/reports',
		summary: 'Send a sealed report',
		description:
			'The same receipt again is the same report: after a lost answer, send it again. ' +
			'Nobody is refused for the address they write from.',
		request: body(shapes.envelope),
		responses: {
			200: json(z.object({ created: z.boolean() }), 'It is here; created says if it is new'),
			413: problemAnswer('Much is arriving: a text below 16 KiB, sealed, gets in at any time'),
			422: problemAnswer('Not a report; `problems` says where'),
		},
	}),
	async ({ env, req, json: answer }) => {
		const now = env.now();
		const wave = waves.note(env.address, now);
		const sent = await submitReport(env.db, req.valid('json'), {
			...{ now, wave },
			share: env.share,
		});
		if (sent.ok) return answer({ created: sent.created }, 200);
		if (sent.problems.items === 'reports_problem_long_now') {
			return problemResponse(413, 'Only short texts just now', {
				problems: sent.problems,
			}) as never;
		}
		return problemResponse(422, 'Not a report', { problems: sent.problems }) as never;
	},
);
