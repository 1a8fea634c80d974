import { runInNewContext } from 'node:vm';
import type { Handle } from '@sveltejs/kit/hooks';
import { expect, test } from 'vitest';
import { GET } from './(public)/exit/+server.ts';
import { leave } from './leave.ts';

const leaving = { method: 'POST', headers: { 'content-type': 'text/plain' } };

test('whoever leaves sees a blank page that leads out in their language', async () => {
	const answer = await ask('/ar/report', '/(public)/report', leaving);
	expect(await answer.text()).toContain('data-exit="/ar/exit"');
	expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('the way out works on a page that does not exist', async () => {
	expect(await (await ask('/nowhere', null, leaving)).text()).toContain('data-exit="/exit"');
});

test('a report that is sent is not taken for leaving', async () => {
	const sent = { method: 'POST', headers: { 'content-type': 'multipart/form-data' } };
	expect(await (await ask('/ar/report', '/(public)/report', sent)).text()).toBe('the page');
});

test('the desk and the API have no such button', async () => {
	for (const route of ['/(desk)/desk/inbox', '/api/[...path]'])
		expect(await (await ask('/desk/inbox', route, leaving)).text()).toBe('the page');
});

test('before the script of the page is there, a draft is thrown away and a log is not', async () => {
	const text = await (await ask('/en', '/(public)', leaving)).text();
	const script = /<script>(.*)<\/script>/.exec(text)?.[1] ?? '';
	expect(leavesWith(script, { amparo: 'a key' })).toEqual({ left: {}, to: '/en/exit' });
	const left = { 'amparo-keeps': '1' };
	expect(leavesWith(script, { amparo: 'a key', ...left })).toEqual({ left, to: '/en/exit?keep' });
	expect(text).toContain('content="0;url=/en/exit?keep"></noscript>');
});

test.each([
	['same-origin', '/exit', '"cache", "storage"'],
	['same-origin', '/exit?keep', '"cache"'],
	['none', '/exit', null],
	['cross-site', '/exit', null],
	[undefined, '/exit', null],
])('the way out, asked for by %s at %s, clears %s', async (site, path, cleared) => {
	const url = new URL(path, 'https://amparo.test');
	const request = new Request(url, { headers: site ? { 'sec-fetch-site': site } : {} });
	const cookies = { get: () => undefined };
	const event = { url, request, cookies, locals: { locale: 'en' } };
	const answer = await GET(event as unknown as Parameters<typeof GET>[0]);
	expect(answer.headers.get('clear-site-data')).toBe(cleared);
});

/** What the script leaves on a device where `kept` lay, and where it goes. */
function leavesWith(script: string, kept: Record<string, string>) {
	const left = new Map(Object.entries(kept));
	let to = '';
	const page = {
		document: { documentElement: { dataset: { exit: '/en/exit' } } },
		localStorage: {
			getItem: (key: string) => left.get(key) ?? null,
			setItem: (key: string, value: string) => left.set(key, value),
			clear: () => left.clear(),
		},
		sessionStorage: { clear: () => {} },
		indexedDB: { deleteDatabase: () => {} },
		location: {
			replace: (path: string) => {
				to = path;
			},
		},
	};
	runInNewContext(script, page);
	return { left: Object.fromEntries(left), to };
}

async function ask(path: string, route: string | null, init: RequestInit): Promise<Response> {
	const url = new URL(path, 'https://amparo.test');
	const event = { url, route: { id: route }, request: new Request(url, init) };
	return await leave({
		event,
		resolve: () => new Response('the page'),
	} as unknown as Parameters<Handle>[0]);
}
