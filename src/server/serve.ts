import { pathToFileURL } from 'node:url';
import { bootDatabase } from '#foundations/db/server/index.ts';
import { BODY_LIMIT_BYTES } from './body-limits.ts';
import { readEnvironment } from './environment.ts';
import { front, type Handler } from './front.ts';
import { healthCheck } from './health.ts';
import { listen } from './listen.ts';
import { ORIGIN_HEADERS } from './origin.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { watchUnforeseen } from './unforeseen.ts';

/** What the pages leave for the process around them, and it for them. */
type Shared = { amparoStop?: () => Promise<void>; amparoPublished?: () => void };

/**
 * The whole product in one process: takes the port, brings the database, then
 * the pages built at `handlerFile`.
 *
 * The port comes first, so that a busy one is told before anything is started.
 */
export async function serve(handlerFile: string, log: (line: string) => void): Promise<void> {
	const environment = readEnvironment(process.env);
	const { host, port, origin } = environment;
	const { receive, state, forget } = front(origin);
	const server = await listen(receive, host, port);
	const shared = globalThis as Shared;
	const booting = bootDatabase({
		dataFolder: environment.dataFolder,
		url: environment.databaseUrl,
		log,
	});
	const leave = async () => {
		await shared.amparoStop?.();
		await (await booting).stop();
	};
	stopOnSignal(server, {
		first: () => {
			state.stage = 'stopping';
		},
		rest: leave,
	});
	const { url } = await booting;
	watchUnforeseen(log);
	shared.amparoPublished = forget;
	process.env.AMPARO_APP_DATABASE_URL = url;
	Object.assign(process.env, ORIGIN_HEADERS, { BODY_SIZE_LIMIT: String(BODY_LIMIT_BYTES) });
	try {
		const { handler } = (await import(pathToFileURL(handlerFile).href)) as { handler: Handler };
		state.handler = handler;
	} catch (error) {
		await leave();
		throw error;
	}
	state.databaseAnswers = healthCheck(url);
	if (state.stage === 'stopping') return;
	state.stage = 'ready';
	const address = server.address();
	const home = origin ?? `http://localhost:${typeof address === 'object' ? address?.port : port}`;
	log(`Amparo is ready: ${home} — the organisation's desk: ${home}/desk`);
}
