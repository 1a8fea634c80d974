import { WillNotDo } from './patience.ts';

/** The API of our own origin: no cookie, no referrer, and what may be tried again told apart. */
export async function ask<T>(
	method: 'GET' | 'POST' | 'PUT',
	path: string,
	body?: object | Uint8Array<ArrayBuffer>,
	more: Record<string, string> = {},
): Promise<T> {
	const raw = body instanceof Uint8Array;
	const type = raw ? 'application/octet-stream' : 'application/json';
	const answer = await fetch(`/api/v1${path}`, {
		method,
		credentials: 'omit',
		referrerPolicy: 'no-referrer',
		headers: { ...(body && { 'content-type': type }), ...more },
		...(body && { body: raw ? body : JSON.stringify(body) }),
	});
	if (answer.ok) return (await answer.json()) as T;
	if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
		throw new WillNotDo(answer.status);
	}
	throw new Error(`not now: ${answer.status}`);
}
