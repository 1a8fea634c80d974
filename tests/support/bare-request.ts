import { request } from 'node:http';
import type { PlainAnswer } from './plain-person.ts';

/** Requests as no page of ours would make them. */
export function bareRequests(origin: string) {
	return {
		async post(
			path: string,
			body: FormData | string,
			headers: Record<string, string> = {},
		): Promise<PlainAnswer> {
			const from = { origin, accept: 'text/html' };
			return read(`${origin}${path}`, { method: 'POST', body, headers: { ...from, ...headers } });
		},
		ask: (path: string, headers: Record<string, string> = {}): Promise<PlainAnswer> =>
			read(`${origin}${path}`, { headers }),
		/** Any method, and the path as it stands. */
		raw: (method: string, path: string): Promise<{ status: number; html: string }> =>
			new Promise((done, failed) => {
				const { hostname, port } = new URL(origin);
				request({ hostname, port, path, method, headers: { origin } }, (answer) => {
					let html = '';
					answer.on('data', (part) => (html += part));
					answer.on('end', () => done({ status: answer.statusCode ?? 0, html }));
				})
					.on('error', failed)
					.end();
			}),
	};
}

export type BareRequests = ReturnType<typeof bareRequests>;

export function form(fields: Record<string, string>): FormData {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	return body;
}

async function read(address: string, how: RequestInit): Promise<PlainAnswer> {
	const answer = await fetch(address, { ...how, redirect: 'manual' });
	return { status: answer.status, html: await answer.text(), headers: answer.headers };
}
