import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locales } from '#foundations/languages/index.ts';
import { backUp } from '#tests/support/backup.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { filesHolding } from '#tests/support/find-in-folder.ts';
import { askForPreview, receiptIn } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/** R14 · No third party in any page, and nothing kept of where a person wrote from. */
const paths = ['', '/report', '/inbox', '/safety', '/languages', '/who-reads', '/api', '/nowhere'];
/** A network kept for documentation (RFC 3849), and the names of devices that nobody makes. */
const address = '2001:db8::7431:abcd';
const device = 'Canaryphone/74.31 (Testbrowser)';

let folder: string;
let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'amparo-trace-'));
	// As behind a web server that says from where people come.
	const env = { ADDRESS_HEADER: 'x-forwarded-for' };
	[product, browser] = await Promise.all([
		startProduct({ demo: true, dataFolder: folder, env }),
		launchBrowser(),
	]);
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
	await rm(folder, { recursive: true, force: true });
});

test('R14 · no public page names another origin, asks one for anything, or sets a cookie', async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	const elsewhere: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(product.url)) elsewhere.push(request.url());
	});
	for (const path of [
		...paths.map((one) => `/en${one}`),
		...locales.map((one) => `/${one}/report`),
	]) {
		await page.goto(`${product.url}${path}`);
		const answer = await fetch(`${product.url}${path}`);
		expect(answer.headers.get('set-cookie'), path).toBe(null);
		const html = await answer.text();
		const loaded =
			/(?:\bsrc|\bsrcset|<link[^>]*\bhref|\baction|url\(|@import)\s*[=(]?\s*["']?(?:https?:)?\/\/[^"')\s]+/gi;
		expect(html.match(loaded), path).toBe(null);
	}
	expect(elsewhere).toEqual([]);
	expect(await context.cookies()).toEqual([]);
});

test('R14 · no script of ours names another origin to ask', async () => {
	const scripts = join(import.meta.dirname, '..', '..', 'static', 's');
	for (const name of await readdir(scripts)) {
		const source = await readFile(join(scripts, name), 'utf8');
		expect(
			source.match(/(?:fetch|import|Worker|sendBeacon|EventSource)\(\s*["'`]https?:/g),
			name,
		).toBe(null);
	}
});

test('R14 · from where and with what a person wrote is in no file of the house, and not said', async () => {
	const headers = {
		...{ 'x-forwarded-for': address, 'user-agent': device, forwarded: `for="[${address}]"` },
		...{ 'x-real-ip': address, 'accept-language': 'ti-canary-7431', referer: device },
	};
	const form = await askForPreview(product.url, { words: 'heron', fields: { danger: 'yes' } });
	const body = new URLSearchParams(form.fields);
	const sent = await fetch(form.action, {
		...{ method: 'POST', body },
		headers: { ...headers, origin: product.url, accept: 'text/html' },
	});
	expect(receiptIn(await sent.text())).toMatch(/\d/);
	await product.stop();
	await backUp(folder);
	const marks = [address, 'Canaryphone', 'ti-canary-7431'];
	expect(filesHolding(folder, marks)).toEqual([]);
	for (const mark of marks) expect(product.said()).not.toContain(mark);
	// The search itself finds what is there, also where the database stands on another server.
	expect(filesHolding(folder, ['Puerto Claro Migrant House'])).toContain('copy.backup');
});
