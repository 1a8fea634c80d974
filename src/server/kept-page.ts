import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Encoding } from './encoding.ts';

/** A page ready to send: its body compressed, its headers as one flat list. */
export type KeptPage = {
	/** Milliseconds since the epoch until which it may be sent. */
	fresh: number;
	etag: string;
	body: Buffer;
	headers: string[];
	notModified: string[];
};

/** Does this request say nothing about who asks? */
export function isForAll({ method, headers, url }: IncomingMessage): boolean {
	return (
		(method === 'GET' || method === 'HEAD') &&
		headers.cookie === undefined &&
		headers.authorization === undefined &&
		url !== undefined &&
		!url.includes('?')
	);
}

/** May this answer be shown to anyone else who asks the same? */
export function mayBeKept(status: number, headers: OutgoingHttpHeaders): boolean {
	return (
		status === 200 &&
		/^\s*public\b/.test(String(headers['cache-control'] ?? '')) &&
		/^text\/html/.test(String(headers['content-type'] ?? '')) &&
		headers['set-cookie'] === undefined &&
		headers['content-encoding'] === undefined &&
		variesOn(headers).every((name) => ['accept-encoding', 'accept-language'].includes(name))
	);
}

export const variesByLanguage = (headers: OutgoingHttpHeaders) =>
	variesOn(headers).includes('accept-language');

export function keepable(
	made: OutgoingHttpHeaders,
	page: { etag: string; encoding: Encoding; body: Buffer; fresh: number },
): KeptPage {
	const { etag, encoding, body, fresh } = page;
	const vary = variesByLanguage(made) ? 'accept-encoding, accept-language' : 'accept-encoding';
	const always = without(made, ['content-length', 'transfer-encoding', 'connection']);
	const whole = {
		...always,
		etag,
		vary,
		...(encoding !== 'identity' && { 'content-encoding': encoding }),
		'content-length': body.length,
	};
	const notModified = { etag, vary, 'cache-control': made['cache-control'] };
	return { etag, body, fresh, headers: flat(whole), notModified: flat(notModified) };
}

export function sendKept(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	if (request.headers['if-none-match']?.includes(page.etag)) {
		response.writeHead(304, page.notModified).end();
	} else {
		response.writeHead(200, page.headers).end(page.body);
	}
}

const variesOn = (headers: OutgoingHttpHeaders) =>
	String(headers.vary ?? '')
		.toLowerCase()
		.split(',')
		.map((name) => name.trim())
		.filter(Boolean);

const without = (headers: OutgoingHttpHeaders, names: string[]) =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

const flat = (headers: OutgoingHttpHeaders) =>
	Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
