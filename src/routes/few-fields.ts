import { error } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { m } from '#foundations/languages/index.ts';

/** The set-up form, which has the most fields, stays below a thousand. */
const MOST_FIELDS = 2_000;

/**
 * Forms without files are counted before they are read.
 *
 * Node 24 reads such a form in a time that grows with the square of its fields: one megabyte of
 * `a&a&a…` took eight seconds in which nobody else was answered.
 */
export const fewFields: Handle = async ({ event, resolve }) => {
	const { request } = event;
	if (!isPlainForm(request)) return resolve(event);
	const body = await request.text();
	if (fieldsIn(body) > MOST_FIELDS) error(413, m.error_refused());
	const { url, method, headers } = request;
	return resolve(Object.assign(event, { request: new Request(url, { method, headers, body }) }));
};

function isPlainForm({ method, headers }: Request): boolean {
	const type = headers.get('content-type') ?? '';
	return method !== 'GET' && method !== 'HEAD' && /^application\/x-www-form-urlencoded/i.test(type);
}

export function fieldsIn(body: string): number {
	let fields = 1;
	for (let at = body.indexOf('&'); at >= 0; at = body.indexOf('&', at + 1)) fields += 1;
	return fields;
}
