import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { now } from '#foundations/time/server/index.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { fiveYearsAgo, type OldHouse, SOUGHT } from '#tests/support/five-years-ago.ts';
import { aPhone, opensInbox } from '#tests/support/phone.ts';
import { openInbox, textOf } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';
import { dropDatabaseOf } from '#tests/support/product-database.ts';
import {
	compared,
	decide,
	tellTheFamily,
	theTracingTeam,
	unlocks,
} from '#tests/support/tracing-desk.ts';

const MESSAGE = 'He is well, and he asks for you.';

let dataFolder: string;
let old: OldHouse;
let product: RunningProduct;
let browser: Browser;
let officer: Page;
let second: Page;
let room: string;

beforeAll(async () => {
	dataFolder = await mkdtemp(join(tmpdir(), 'amparo-'));
	old = await fiveYearsAgo(dataFolder, now());
	[product, browser] = await Promise.all([
		startProduct({ demo: true, dataFolder }),
		launchBrowser(),
	]);
	({ officer, second, room } = await theTracingTeam(browser, product));
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
	await dropDatabaseOf(dataFolder);
	await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});

test('a search of five years ago meets who is found today, and its family reads it with the receipt of then', async () => {
	// What nothing keeps was erased in the years between; of what is searched nothing was.
	expect(old.erased).toBe(1);
	const before = await read(old.sister);
	expect(before).toContain('We are searching');
	expect(before).toContain('We go on searching.');
	expect(before).toContain(SOUGHT);

	await unlocks(officer, room);
	await compared(officer, room);
	// Whoever was rejected then is asked about no more.
	expect(await officer.locator('a[data-candidate]').count()).toBe(0);
	await officer.goto(`${room}/new/alive`);
	await officer.fill('[name=name]', SOUGHT);
	await officer.selectOption('[name=wish]', 'message');
	await officer.fill('[name=message]', MESSAGE);
	await officer.click('button:has-text("Save the record")');
	await compared(officer, room);
	const raised = officer.locator(`a[data-candidate]:has-text("${SOUGHT}")`);
	expect(await raised.count()).toBe(1);
	const pair = `${product.url}${await raised.getAttribute('href')}`;
	await officer.goto(pair);
	await decide(officer, 'propose', 'He named his sister.');
	await second.goto(pair);
	await decide(second, 'confirm', 'He told me of the same house.');
	const word = { subject: 'message', words: MESSAGE };
	await tellTheFamily({ pair, officer, second }, word, async () => {
		expect(await read(old.sister)).toBe(before);
	});
	expect(await read(old.sister)).toContain(MESSAGE);
	const { page } = await aPhone(browser, 'en');
	await opensInbox(page, `${product.url}/en/inbox`, old.sister);
	expect(await page.innerText('[id^=search-]')).toContain(MESSAGE);
	await page.context().close();
}, 120_000);

test('a family that stopped five years ago takes the search up again on their own phone', async () => {
	const { page } = await aPhone(browser, 'en');
	await opensInbox(page, `${product.url}/en/inbox`, old.uncle);
	expect(await page.innerText('[id^=search-]')).toContain('You have stopped the search');
	await page.click('[data-act=search-again] [type=submit]');
	await page.waitForSelector('[data-act=stop-search]', { state: 'attached' });
	await page.waitForSelector('[data-calls=openRows]:not([hidden])');
	await page.click('[data-calls=openRows] summary');
	expect(await page.innerText('[data-calls=openRows]')).toContain('Berhane Woldeab');
	await officer.goto(`${room}?kind=missing`);
	expect(await officer.locator('a[data-record]:has-text("Berhane Woldeab")').count()).toBe(1);
	await page.context().close();
}, 60_000);

async function read(receipt: string): Promise<string> {
	return textOf((await openInbox(product.url, receipt)).html);
}
