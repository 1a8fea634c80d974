import type { IncomingMessage, ServerResponse } from 'node:http';
import { tooLarge } from './body-limits.ts';
import { type Stage, sendHealth } from './health.ts';
import { largeBodies } from './large-bodies.ts';
import { sendMetrics } from './metrics.ts';
import { originTeller } from './origin.ts';
import { publicPages } from './public-pages.ts';
import { sayNo } from './say-no.ts';
import { securityHeaders } from './security-headers.ts';
import { shapeAnswer } from './shape-answer.ts';

export type Handler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void,
) => void | Promise<void>;

/**
 * What every request meets first: pages in memory, health, the origin, the
 * size limit and the headers; then the pages. It writes no access log.
 */
export function front(origin: string | null) {
	const pages = publicPages({ hostMatters: origin === null });
	const tellOrigin = originTeller(origin);
	const mayCome = largeBodies();
	const security = Object.entries(securityHeaders(origin));
	const state = {
		stage: 'starting' as Stage,
		handler: null as Handler | null,
		databaseAnswers: async () => false,
	};

	function receive(request: IncomingMessage, response: ServerResponse): void {
		if (pages.answer(request, response)) return;
		for (const [name, value] of security) response.setHeader(name, value);
		if (state.stage === 'stopping') response.setHeader('connection', 'close');
		if (request.url === '/healthz') {
			state.databaseAnswers().then((well) => sendHealth(response, state.stage, well));
		} else if (request.url === '/metrics' && sendMetrics(request, response)) return;
		else if (!state.handler) refuse(response, 503, 'Amparo is starting. Try again in a moment.');
		else if (!tellOrigin(request)) refuse(response, 400, 'The request names no valid host.');
		else if (tooLarge(request)) void sayNo(request, response, 'large');
		else if (!mayCome(request, response)) void sayNo(request, response, 'busy');
		else {
			shapeAnswer(request, response, pages);
			state.handler(request, response, () => refuse(response, 404, 'Not found.'));
		}
	}

	return { receive, state, forget: pages.forget };
}

/** Plain words for the few answers that no page can give, and that hardly a person ever sees. */
function refuse(response: ServerResponse, status: number, sentence: string): void {
	response
		.writeHead(status, {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'no-store',
			connection: 'close',
			...(status === 503 && { 'retry-after': '2' }),
		})
		.end(`${sentence}\n`);
}
