import { expect, test } from 'vitest';
import { formOf } from './posted.ts';

const post = (body: BodyInit, headers = {}) =>
	formOf(new Request('https://amparo.test/report', { method: 'POST', body, headers }));

test('a form arrives as it was sent', async () => {
	const form = new FormData();
	form.append('words', 'They took my passport.\n');
	form.append('files', new File(['x'], 'a.jpg'));
	expect([...(await post(form)).keys()]).toEqual(['words', 'files']);
});

test('what is no form, and what has fields without end, is an empty one', async () => {
	const endless = new FormData();
	for (let field = 0; field < 1_001; field += 1) endless.append('file', String(field));
	for (const body of [endless, 'no form', '--x\r\ncut o'])
		expect([...(await post(body))]).toEqual([]);
	const cut = await post('--x\r\ncut o', { 'content-type': 'multipart/form-data; boundary=x' });
	expect([...cut]).toEqual([]);
});
