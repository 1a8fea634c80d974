import type { Handle } from '@sveltejs/kit/hooks';
import { expect, test } from 'vitest';
import { quickest } from '#tests/support/quickest.ts';
import { fewFields } from './few-fields.ts';

test('a form of half a million fields is refused in the time of a glance', async () => {
	const took = await quickest(() =>
		expect(post('a&'.repeat(500_000))).rejects.toMatchObject({ status: 413 }),
	);
	expect(took).toBeLessThan(1_000);
});

test('a form as people send them arrives as it was sent', async () => {
	const sent = new URLSearchParams({ receipt: '١٢٣ ٤', words: 'a&b=c' });
	expect(await post(sent.toString())).toEqual([...sent]);
});

test('a form with files and a request without a form are left alone', async () => {
	const form = new FormData();
	form.set('words', 'x');
	for (const init of [{ method: 'POST', body: form }, { method: 'GET' }]) {
		const request = new Request('https://amparo.test/report', init);
		expect(await ask(request)).toBe(request);
	}
});

async function post(body: string): Promise<[string, FormDataEntryValue][]> {
	const headers = { 'content-type': 'application/x-www-form-urlencoded' };
	const request = new Request('https://amparo.test/inbox', { method: 'POST', headers, body });
	return [...(await (await ask(request)).formData())];
}

async function ask(request: Request): Promise<Request> {
	const event = { request };
	await fewFields({ event, resolve: () => new Response() } as unknown as Parameters<Handle>[0]);
	return event.request;
}
