import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { publicPages } from './public-pages.ts';

const asking = (url: string, headers = {}) =>
	({ method: 'GET', url, headers: { host: 'a', ...headers } }) as unknown as IncomingMessage;

function nobody(): ServerResponse {
	const response = {
		getHeaderNames: () => [],
		writeHead: () => response,
		end: () => response,
	};
	return response as unknown as ServerResponse;
}

const page = (size: number) => ({
	headers: { 'content-type': 'text/html', 'cache-control': 'public' },
	body: Buffer.alloc(size, 'x'),
});

test('a page lives for a minute; then one reader fetches it anew and no one else waits', async () => {
	let time = 0;
	const pages = publicPages({ hostMatters: true, now: () => time });
	await pages.keep(asking('/'), nobody(), page(10));
	time = 59_999;
	expect(pages.answer(asking('/'), nobody())).toBe(true);
	time = 60_001;
	expect(pages.answer(asking('/'), nobody())).toBe(false);
	expect(pages.answer(asking('/'), nobody())).toBe(true);
});

test('memory is bounded, the oldest pages go first', async () => {
	const pages = publicPages({ hostMatters: false });
	for (let n = 0; n < 140; n++) await pages.keep(asking(`/${n}`), nobody(), page(500_000));
	expect(pages.answer(asking('/0'), nobody())).toBe(false);
	expect(pages.answer(asking('/139'), nobody())).toBe(true);
});

test('a very large page is sent but not kept', async () => {
	const pages = publicPages({ hostMatters: false });
	await pages.keep(asking('/big'), nobody(), page(600_000));
	expect(pages.answer(asking('/big'), nobody())).toBe(false);
});
