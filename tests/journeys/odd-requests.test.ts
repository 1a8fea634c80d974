import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	locatorOf,
	newReceipt,
	proofOf,
	type Stretched,
	stretchReceipt,
} from '#foundations/sealing/index.ts';
import { type BareRequests, bareRequests, form } from '#tests/support/bare-request.ts';
import { openInbox, tellUs, textOf } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/** Guesses, odd languages, old phones, strange requests: an answer that gives nothing away. */
let product: RunningProduct;
let post: BareRequests['post'];
let ask: BareRequests['ask'];
let raw: BareRequests['raw'];

beforeAll(async () => {
	product = await startProduct({ demo: true });
	({ post, ask, raw } = bareRequests(product.url));
}, 240_000);

afterAll(async () => {
	await product?.stop();
});

test('a wrong receipt and one that never was are answered alike, in the same time', async () => {
	const mine = await stretch(await tellUs(product.url, { words: 'heron' }));
	const wrong: number[] = [];
	const unknown: number[] = [];
	const answers = new Set<string>();
	// Fewer than the ceiling lets through without waiting.
	for (let n = 0; n < 25; n += 1) {
		const stranger = await stretch(newReceipt());
		for (const [times, locator] of [
			[wrong, locatorOf(mine)],
			[unknown, locatorOf(stranger)],
		] as const) {
			const fields = { locator: String(locator), proof: proofOf(stranger) };
			const begun = performance.now();
			const answer = await post('/en/inbox?/open', form(fields));
			times.push(performance.now() - begun);
			answers.add(`${answer.status} ${said(answer)}`);
		}
	}
	expect(answers.size).toBe(1);
	expect([...answers][0]).toMatch(/^422 .*We find no report for this receipt/);
	// In turn, and of each the middle one: what else the machine does makes both slower alike.
	const most = Math.max(25, middle(unknown) / 4);
	expect(Math.abs(middle(wrong) - middle(unknown))).toBeLessThan(most);
});

test('a language that we do not speak is answered all the same', async () => {
	const removed = await ask('/xx/report', { 'accept-language': 'fr' });
	expect(removed.html).toContain('<html lang="fr"');
	const posted = await post('/xx/report?/preview', form({ words: 'heron' }));
	expect(posted.html).toContain('heron');
	const negotiated = await ask('/report', { 'accept-language': 'tlh, xx-YY;q=9, *;q=0' });
	expect(negotiated.status).toBe(200);
	expect(negotiated.html).toContain('<html lang="en"');
	const receipt = await tellUs(product.url, { words: 'heron', fields: { language: 'xx' } });
	expect((await openInbox(product.url, receipt, 'ti')).status).toBe(200);
});

test('an old phone that never says where a form comes from reports like any other', async () => {
	const address = `${product.url}/ti/report?/preview`;
	const answer = await fetch(address, {
		...{ method: 'POST', body: form({ words: 'ሰላም' }) },
		headers: { accept: 'text/html' },
	});
	expect(await answer.text()).toContain('id="send"');
	const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
	expect((await post('/en/report?/preview', form({ words: 'x' }), elsewhere)).status).toBe(403);
});

test('odd methods, paths and bodies get an answer that gives nothing away', async () => {
	const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE', 'LOCK'];
	const paths = ['/en/report', '/en/inbox', '/en/inbox/export', '/api/v1/reports', '/en/desk'];
	for (const method of methods)
		for (const path of paths) calm(await raw(method, path), `${method} ${path}`);
	for (const path of [
		...['/%ff', '/en/%00', '//evil.example', '/en/../../etc/passwd', '/__proto__', '/en/%2e%2e/'],
		...['/en/report?/constructor', '/s/..%2f..%2fpackage.json', '/_app/../../package.json'],
		...['/en/desk/reports/%27%3bdrop', '/en/desk/invitation/x', `/en/${'a'.repeat(6_000)}`],
	]) {
		calm(await raw('GET', path), path);
		calm(await raw('POST', path), path);
	}
	for (const body of ['{"a":', '['.repeat(100_000), 'null', '\0', '{"__proto__":{}}'])
		calm(await post('/api/v1/reports', body, { 'content-type': 'application/json' }), body);
	for (const path of ['/ti/%ff', '/ti/report?/preview']) {
		const answer = await post(path, '{}', { 'content-type': 'application/json' });
		expect(answer.html).not.toMatch(/Malformed|Unsupported|Media Type/);
	}
	expect(product.said()).not.toMatch(/unforeseen/i);
});

function calm({ status, html }: { status: number; html: string }, asked: string): void {
	expect(status, asked).toBeLessThan(500);
	expect(html, asked).not.toMatch(/\bat .+:\d+:\d+|node_modules|\/src\/|SELECT |ENOENT/);
}

function said({ html }: { html: string }): string {
	return textOf(html);
}

async function stretch(receipt: string): Promise<Stretched> {
	const known = await fetch(`${product.url}/api/v1/reports/keys`);
	const { installationSalt } = (await known.json()) as { installationSalt: string };
	return stretchReceipt(receipt.replace(/\D/g, ''), Buffer.from(installationSalt, 'base64url'));
}

function middle(times: number[]): number {
	return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
