import type { Handle } from '@sveltejs/kit/hooks';
import { expect, test } from 'vitest';
import { leave } from './leave.ts';

const leaving = { method: 'POST', headers: { 'content-type': 'text/plain' } };

test('whoever leaves sees a blank page that leads out in their language', async () => {
	const answer = await ask('/ar/report', '/(public)/report', leaving);
	expect(await answer.text()).toContain('content="0;url=/ar/exit"');
	expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('the way out works on a page that does not exist', async () => {
	expect(await (await ask('/nowhere', null, leaving)).text()).toContain('url=/exit"');
});

test('a report that is sent is not taken for leaving', async () => {
	const sent = { method: 'POST', headers: { 'content-type': 'multipart/form-data' } };
	expect(await (await ask('/ar/report', '/(public)/report', sent)).text()).toBe('the page');
});

test('the desk and the API have no such button', async () => {
	for (const route of ['/(desk)/desk/inbox', '/api/[...path]'])
		expect(await (await ask('/desk/inbox', route, leaving)).text()).toBe('the page');
});

async function ask(path: string, route: string | null, init: RequestInit): Promise<Response> {
	const url = new URL(path, 'https://amparo.test');
	const event = { url, route: { id: route }, request: new Request(url, init) };
	return await leave({
		event,
		resolve: () => new Response('the page'),
	} as unknown as Parameters<Handle>[0]);
}
