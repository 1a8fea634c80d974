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
	return (request) => {
		const { headers } = request;
		const host = fixed ? fixed.host : headers.host;
		if (!host || !HOST.test(host)) return false;
		const scheme = fixed ? fixed.protocol.slice(0, -1) : 'http';
		headers[ORIGIN_HEADERS.PROTOCOL_HEADER] = scheme;
		headers[ORIGIN_HEADERS.HOST_HEADER] = host;
		if (sendsNoOrigin(request)) headers.origin = `${scheme}://${host}`;
		return true;
	};
}

/**
 * The pages for everyone: each has the form that leaves, and some have more. They know no session,
 * so that no other site could misuse one.
 */
const PUBLIC_FORMS = new RegExp(
	`^(/[a-z]{2})?(/(${[
		'report|search|inbox(/(export|letter|copy|search))?',
		'safety|languages|who-reads|api|work-log|sign|card(/open)?|procedures(/[\\w-]+)?|answer/[\\w.-]+',
	].join('|')})?)?(\\?|$)`,
);

/**
 * A form of ours from a browser that does not say where forms come from: Firefox said it from 2019
 * on, Internet Explorer never, and many cheap phones run an old Firefox. Without this they could
 * neither report nor leave. A browser that knows the form came from another site says so.
 */
function sendsNoOrigin({ method, url = '', headers }: IncomingMessage): boolean {
	const site = headers['sec-fetch-site'] ?? 'same-origin';
	return (
		method === 'POST' &&
		(headers.origin === undefined || headers.origin === 'null') &&
		(site === 'same-origin' || site === 'none') &&
		PUBLIC_FORMS.test(url)
	);
}
