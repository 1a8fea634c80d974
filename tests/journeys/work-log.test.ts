import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from '#tests/support/accessible.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { tellUs } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

const CODE = 'three goats and a kettle';
const WORDS = 'Nobody paid the kitchen since March';

let product: RunningProduct;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
let receipt: string;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	receipt = await tellUs(product.url, { words: WORDS, fields: { kind: 'employer' } });
	phone = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en' });
	page = await phone.newPage();
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a first visit is light, and without scripts the page says how it goes on paper', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const plain = await context.newPage();
	let bytes = 0;
	const wire = await context.newCDPSession(plain);
	await wire.send('Network.enable');
	wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	await plain.goto(`${product.url}/en`);
	await plain.click('footer a[href="/en/work-log"]');
	const said = await plain.locator('main').innerText();
	expect(said).toContain('It works on paper too');
	expect(said).toContain('A work log on paper');
	expect(said).not.toContain('Your own code');
	// What of the first page is still on its way counts for none.
	await plain.waitForLoadState('networkidle');
	bytes = 0;
	await plain.reload({ waitUntil: 'networkidle' });
	expect(bytes).toBeLessThan(14_336);
	await context.close();
}, 60_000);

test('forty days are kept on a phone without a network, sealed, and nothing of them is lost', async () => {
	await page.clock.setFixedTime('2026-03-01T18:00:00');
	await page.goto(`${product.url}/en/work-log`);
	await page.fill('#new-code', 'short');
	await page.click('[data-log=begin] button');
	await page.getByText('Please take a longer code').waitFor();
	await page.fill('#new-code', CODE);
	await page.click('[data-log=begin] button');
	await page.getByText('opens without a network').waitFor();
	expect(await faultsOf(page, 'en')).toEqual([]);
	await phone.setOffline(true);
	for (let n = 0; n < 40; n += 1) {
		const day = new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10);
		await page.clock.setFixedTime(`${day}T18:00:00`);
		// The phone was off, or the browser closed, every ten days.
		if (n % 10 === 9) await comesBack();
		expect(await page.inputValue('[name=day]')).toBe(n % 10 === 9 || n === 0 ? day : before(day));
		await page.fill('[name=day]', day);
		await page.fill('[name=from]', '08:00');
		await page.fill('[name=until]', '14:00');
		await add(n + 1);
	}
	await contract('promised', '1800');
	await contract('signed', '1500');
	await page.selectOption('[name=kind]', 'paid');
	await page.fill('[name=day]', '2026-03-31');
	await page.fill('[name=amount]', '١٠٠٠');
	await page.fill('[name=currency]', 'aed');
	await add(43);
	// By hand: forty days of six hours are 240.
	const open = await page.locator('[data-log=open]').innerText();
	expect(open).toMatch(/Days with work\s+40/);
	expect(open).toMatch(/Hours\s+240/);
	expect(open).toMatch(/Promised 1800 AED → Signed 1500 AED worse/);
	expect(await onDevice()).not.toMatch(/2026-03|AED|08:00|signed/);
}, 90_000);

test('a wrong code opens nothing, and the way out leaves the log locked', async () => {
	await page.click('[data-does=lock]');
	await page.fill('[data-log=locked] [name=code]', 'three goats and a cattle');
	await page.click('[data-log=locked] button');
	await page.getByText('It does not open').waitFor();
	expect(await page.locator('[data-log=list] li').count()).toBe(0);
	await phone.setOffline(false);
	const left = page.waitForResponse(/exit.keep/);
	await page.click('.exit button');
	await left;
	await phone.setOffline(true);
	await comesBack();
	expect(await page.locator('[data-log=list] li').count()).toBe(43);
}, 60_000);

test('it is sent with the receipt, once, also when an answer is lost', async () => {
	const lines = page.locator('[data-log=says]');
	await send();
	await lines.filter({ hasText: 'Nothing is lost' }).waitFor();
	await phone.setOffline(false);
	let lost = 0;
	await page.route('**/inbox?/message', async (route) => {
		if (lost > 0) return route.continue();
		lost += 1;
		await route.fetch();
		await route.abort();
	});
	await send();
	await lines.filter({ hasText: 'Nothing is lost' }).waitFor();
	await send();
	await lines.filter({ hasText: 'Sent: 43' }).waitFor();
	await send();
	await lines.filter({ hasText: 'has everything already' }).waitFor();
	expect(lost).toBe(1);
	const taken = page.waitForEvent('download');
	await page.click('[data-does=table]');
	const table = await readFile(await (await taken).path(), 'utf8');
	expect(table.trim().split('\r\n')).toHaveLength(43);
}, 60_000);

test('the caseworker takes it into the claim, and it is counted', async () => {
	const team = await theIntakeTeam(browser, product, 'yusuf');
	await team.opens(WORDS);
	expect(await team.page.locator('.timeline').innerText()).toContain('From my work log:');
	await team.page.click('a:text-is("Open a case from this report")');
	await team.page.click('a:has-text("Unpaid wages")');
	await team.page.selectOption('[name="case.country"]', 'AE');
	await team.page.click('main form[method=post] button');
	await team.page.waitForURL(/cases\/[0-9a-f-]{36}/);
	const address = (team.page.url().split('?')[0] ?? '').replace(/\/$/, '');
	await team.page.goto(`${address}/wages`);
	await team.page.click('button:has-text("Take it into the claim")');
	await team.page.getByText('Taken into the claim').waitFor();
	const said = await team.page.locator('main').innerText();
	expect(said).toContain('All that the worker sent');
	// By hand, in the Emirates: 1,500.00 for March; leave 30 × 31/365 × 50 = 127.40; 1,000 was paid.
	expect(said).toMatch(/Still owed: AED\s?627\.40/);
	expect(said).toMatch(/Wage per month[\s\S]*worse/);
	await team.page.goto(`${address}/wages`);
	expect(await team.page.locator('button:has-text("Take it into")').count()).toBe(0);
}, 60_000);

test('it is deleted from the device when its owner says so', async () => {
	await page.click('[data-log=wipe] summary');
	await page.click('[data-does=wipe]');
	await page.getByText('It is gone from this device').waitFor();
	await page.reload();
	await page.locator('#new-code').waitFor();
	expect(await onDevice()).toBe('');
}, 30_000);

async function comesBack(): Promise<void> {
	await page.goto(`${product.url}/en/work-log`);
	await page.fill('[data-log=locked] [name=code]', CODE);
	await page.click('[data-log=locked] button');
	await page.locator('[data-log=open]:not([hidden])').waitFor();
}

async function add(count: number): Promise<void> {
	await page.click('[data-log=add] button');
	await page.waitForFunction(
		(wanted) => document.querySelectorAll('[data-log=list] li button').length === wanted,
		count,
	);
}

async function contract(version: string, amount: string): Promise<void> {
	const count = await page.locator('[data-log=list] li button').count();
	await page.selectOption('[name=kind]', 'contract');
	await page.selectOption('[name=version]', version);
	await page.fill('[name=start]', '2026-03-01');
	await page.fill('[name=end]', '2026-03-31');
	await page.fill('[name=amount]', amount);
	await page.fill('[name=currency]', 'AED');
	await add(count + 1);
}

async function send(): Promise<void> {
	await page.fill('[data-log=send] [name=receipt]', receipt);
	await page.click('[data-log=send] button');
}

function before(day: string): string {
	return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** All that lies in the browser's own places, as text. */
async function onDevice(): Promise<string> {
	return page.evaluate(async () => {
		const known = await indexedDB.databases();
		const texts = await Promise.all(
			known.map(
				({ name = '' }) =>
					new Promise<string>((done) => {
						const request = indexedDB.open(name);
						request.onsuccess = () => {
							const db = request.result;
							if (!db.objectStoreNames.contains('log')) return done('');
							const all = db.transaction('log').objectStore('log').getAll();
							all.onsuccess = () => {
								db.close();
								const parts = all.result.flatMap((one) => Object.values(one));
								const text = (part: unknown) =>
									part instanceof Uint8Array
										? new TextDecoder('latin1').decode(part)
										: String(part);
								done(parts.map(text).join());
							};
						};
					}),
			),
		);
		return texts.join('') + JSON.stringify({ ...localStorage }).replace('{}', '');
	});
}
