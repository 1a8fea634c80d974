import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { isMode } from '#modules/reports/index.ts';
import {
	addFiles,
	addMessage,
	changeMode,
	few,
	openInbox,
	reportReprisal,
	withdraw,
} from '#modules/reports/server/index.ts';
import { waves } from '#server/waves.ts';
import { body, json, problemAnswer, problemResponse, tellShape } from './answers.ts';
import type { ApiEnvironment } from './environment.ts';
import * as shapes from './report-shapes.ts';

/**
 * The person's side of a report. Every call brings what was drawn from the receipt in its body;
 * nothing is remembered between two of them.
 */
export const inboxApi = new OpenAPIHono<ApiEnvironment>({ defaultHook: tellShape });

const done = json(z.object({ ok: z.literal(true) }), 'Done');
const answers = {
	404: problemAnswer('No report for this receipt, or not any more: all the same'),
	422: problemAnswer('`problems` says what to mend'),
	429: problemAnswer('Too many are asking just now: try again in a minute'),
};

function act<Path extends string, Shape extends z.ZodRawShape>(
	path: Path,
	summary: string,
	shape: Shape,
) {
	const asked = shapes.personKey.extend(shape);
	const responses = { 200: done, ...answers };
	return createRoute({ method: 'post', path, summary, request: body(asked), responses });
}

inboxApi.openapi(
	createRoute({
		method: 'post',
		path: '/inbox/open',
		summary: 'Open a report with its receipt',
		request: body(shapes.personKey),
		responses: {
			200: json(shapes.view, 'Sealed: what opens it never left the person'),
			...answers,
		},
	}),
	async ({ env, req, json: answer }) => {
		const opened = await openInbox(env.db, req.valid('json'), { now: env.now() });
		return opened.ok ? answer(opened.view, 200) : (notDone(opened) as never);
	},
);

inboxApi.openapi(
	act('/inbox/messages', 'Write to the team', { sealed: z.string() }),
	async ({ env, req }) => {
		const { sealed, ...key } = req.valid('json');
		return told(await addMessage(env.db, key, { sealed }, howOf(env)));
	},
);

inboxApi.openapi(
	act('/inbox/files', 'Add files that were uploaded', { files: few(20, z.string()) }),
	async ({ env, req }) => {
		const { files, ...key } = req.valid('json');
		return told(await addFiles(env.db, key, { files }, { now: env.now() }));
	},
);

inboxApi.openapi(
	act('/inbox/mode', 'Change how the person is known', {
		mode: z.string(),
		sealed: z.string().optional(),
	}),
	async ({ env, req }) => {
		const { mode, sealed, ...key } = req.valid('json');
		if (!isMode(mode)) return problemResponse(422, 'No such mode') as never;
		const change = { mode, ...(sealed !== undefined && { said: { sealed } }) };
		return told(await changeMode(env.db, key, change, howOf(env)));
	},
);

inboxApi.openapi(act('/inbox/withdraw', 'Take the report back', {}), async ({ env, req }) =>
	told(await withdraw(env.db, req.valid('json'), { now: env.now() })),
);

inboxApi.openapi(
	act('/inbox/reprisals', '"I was punished for reporting"', { envelope: shapes.envelope }),
	async ({ env, req }) => {
		const { envelope, ...key } = req.valid('json');
		const now = env.now();
		const how = { now, wave: waves.note(env.address, now), share: env.share };
		return told(await reportReprisal(env.db, key, envelope, how));
	},
);

function howOf({ now, share }: ApiEnvironment['Bindings']) {
	return { now: now(), share };
}

type Acted = { ok: boolean; busy?: true; problems?: Readonly<Record<string, string>> | undefined };

function told(acted: Acted): never {
	return (acted.ok ? Response.json({ ok: true }) : notDone(acted)) as never;
}

function notDone({ busy, problems }: Acted): Response {
	if (problems) return problemResponse(422, 'Not done', { problems });
	return busy
		? problemResponse(429, 'Too many are asking just now')
		: problemResponse(404, 'No report for this receipt');
}
