import { readdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { originTeller } from './origin.ts';

const OURS = 'https://help.example.org';

test('a form from an old phone, which never says where forms come from, is taken', () => {
	for (const url of ['/', '/ti', '/ti/report?/send', '/report?/preview', '/ar/inbox?/open'])
		expect(originOf({ url })).toBe(OURS);
	expect(originOf({ url: '/en/inbox/export', origin: 'null' })).toBe(OURS);
});

test('every page for everyone can be left from such a phone, and its forms are taken', () => {
	const root = new URL('../routes/(public)/', import.meta.url);
	const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('+page.svelte') && !name.includes('/parts/'))
		.map((name) => name.replace(/\/?\+page\.svelte$/, '').replace('[id]', 'child-x'));
	expect(pages).toContain('search');
	for (const page of [...pages, 'inbox/copy', 'inbox/letter', 'inbox/export'])
		expect(originOf({ url: `/ar/${page.replace('[token]', '2f1c.a-b_c')}?/send` }), page).toBe(
			OURS,
		);
});

test('a form from another site keeps the origin it came with', () => {
	const url = '/en/report?/send';
	expect(originOf({ url, origin: 'https://evil.example' })).toBe('https://evil.example');
	expect(originOf({ url, 'sec-fetch-site': 'cross-site' })).toBe(undefined);
	expect(originOf({ url, origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe('null');
});

test('the desk is given nothing: there a session could be misused', () => {
	for (const url of ['/desk/team', '/en/desk', '/en/%64esk/team', '//desk', '/api/v1/reports'])
		expect(originOf({ url })).toBe(undefined);
	expect(originOf({ url: '/en/report', method: 'GET' })).toBe(undefined);
});

function originOf({ url, method = 'POST', ...headers }: Record<string, string>) {
	const request = { url, method, headers: { host: 'help.example.org', ...headers } };
	originTeller(OURS)(request as unknown as IncomingMessage);
	return (request.headers as Record<string, string>).origin;
}
