import type { IncomingMessage } from 'node:http';

const HOST = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i;

/** The names under which the handler is told the origin; nobody else may say them. */
export const ORIGIN_HEADERS = { PROTOCOL_HEADER: 'x-amparo-scheme', HOST_HEADER: 'x-amparo-host' };

/**
 * Tells each request which origin it came to.
 *
 * With ORIGIN it is always that one, whatever a request claims. Without, the
 * request's own Host stands: good enough on one's own machine.
 */
export function originTeller(origin: string | null): (request: IncomingMessage) => boolean {
	const fixed = origin ? new URL(origin) : null;
	return ({ headers }) => {
		const host = fixed ? fixed.host : headers.host;
		if (!host || !HOST.test(host)) return false;
		headers[ORIGIN_HEADERS.PROTOCOL_HEADER] = fixed ? fixed.protocol.slice(0, -1) : 'http';
		headers[ORIGIN_HEADERS.HOST_HEADER] = host;
		return true;
	};
}
