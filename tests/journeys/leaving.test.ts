import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

const WORDS = 'the guard with the silver ring';

let product: RunningProduct;
let browser: Browser;
let encyclopedia: Server;
let elsewhere: string;

beforeAll(async () => {
	encyclopedia = createServer((_, answer) => answer.end('<title>An encyclopedia</title>'));
	await new Promise<void>((ready) => encyclopedia.listen(0, '127.0.0.1', ready));
	elsewhere = `http://localhost:${(encyclopedia.address() as AddressInfo).port}`;
	const env = { AMPARO_EXIT_TO: `${elsewhere}/{language}` };
	product = await startProduct({ demo: true, env });
	// As people have it: test browsers are usually told to keep no pages for "back".
	browser = await launchBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
	encyclopedia?.close();
});

test.each([true, false])(
	'whoever leaves leaves no words behind "back" (scripts: %s)',
	async (scripts) => {
		const page = await somewhereElse(scripts);
		await page.goto(`${product.url}/en/report`);
		await page.fill('[name=words]', WORDS);
		await page.click('.exit button');
		await page.waitForURL(`${elsewhere}/en`);
		expect(await wordsBehind(page)).toEqual([]);
	},
);

test('also the page before the preview forgets them', async () => {
	const page = await somewhereElse(false);
	await page.goto(`${product.url}/en/report`);
	await page.fill('[name=words]', WORDS);
	await page.click('form.exit ~ main button.wide');
	await page.getByText(WORDS).first().waitFor();
	await page.click('.exit button');
	await page.waitForURL(`${elsewhere}/en`);
	expect(await wordsBehind(page)).toEqual([]);
});

test('it speaks the language of the page, and takes a kept draft with it', async () => {
	const page = await somewhereElse(true);
	await page.goto(`${product.url}/ar/report`);
	await page.evaluate(() => localStorage.setItem('draft', 'kept'));
	await page.click('.exit button');
	await page.waitForURL(`${elsewhere}/ar`);
	await page.goto(`${product.url}/ar`);
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

/** A tab with a past. */
async function somewhereElse(scripts: boolean): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled: scripts });
	const page = await context.newPage();
	await page.goto(`${product.url}/en`);
	return page;
}

/** Where the words can still be seen, going back as far as there is a past. */
async function wordsBehind(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (let step = 0; step < 4; step += 1) {
		await page.goBack({ waitUntil: 'commit', timeout: 2000 }).catch(() => {});
		await page.waitForTimeout(250);
		if ((await seenOn(page)).some((seen) => seen.includes(WORDS))) found.push(page.url());
	}
	return found;
}

/** What can be read and what is typed; looked at anew where the page was on its way elsewhere. */
async function seenOn(page: Page, tries = 10): Promise<string[]> {
	try {
		const typed = await page
			.locator('[name=words]')
			.evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
		return [(await page.locator('body').textContent()) ?? '', ...typed];
	} catch (error) {
		if (tries === 1) throw error;
		await page.waitForTimeout(250);
		return seenOn(page, tries - 1);
	}
}
