import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from '#tests/support/accessible.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { tellUs } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

const WORDS = 'They watch the house where we cook for the boats';

let product: RunningProduct;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
let receipt: string;
let team: Awaited<ReturnType<typeof theIntakeTeam>>;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	receipt = await tellUs(product.url, { words: WORDS });
	team = await theIntakeTeam(browser, product, 'yusuf');
	await team.opens(WORDS);
	await team.page.click('a:text-is("Open a case from this report")');
	await team.page.click('a:has-text("Someone who helps is in trouble")');
	await team.page.click('main form[method=post] button');
	await team.page.waitForURL(/cases\/[0-9a-f-]{36}/);
	phone = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'en' });
	page = await phone.newPage();
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('signs of life are planned without scripts, with two words that nobody sees again', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const plain = await context.newPage();
	await plain.goto(`${product.url}/en/sign`);
	await plain.fill('[name=receipt]', receipt);
	await plain.click('button:has-text("Plan signs")');
	await plain.check('[value=every-24-hours]');
	const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
	await plain.fill('[name=day]', tomorrow);
	await plain.fill('[name=hour]', '20:00');
	await plain.selectOption('[name=zone]', 'Africa/Nairobi');
	await plain.fill('[name=well]', 'paper boat');
	await plain.fill('[name=duress]', 'Paper Boat');
	await plain.click('button:text-is("Begin")');
	expect(await plain.locator('main').innerText()).toContain('must differ');
	await plain.fill('[name=duress]', 'paper plane');
	await plain.fill('[name=whom]', 'Sister Abeba');
	await plain.click('button:text-is("Begin")');
	expect(await plain.locator('main').innerText()).toMatch(/It begins now[\s\S]*8:00/);
	// Whoever has the receipt sees that signs run, and nothing of the plan.
	await plain.goto(`${product.url}/en/inbox`);
	await plain.fill('[name=receipt]', receipt);
	await plain.click('main button[type=submit]');
	const seen = await plain.content();
	expect(seen).toContain('Plan signs of life');
	expect(seen).not.toMatch(/paper (boat|plane)|Abeba|Stop check-ins/i);
	// Without scripts a sign is a form like any other.
	await plain.goto(`${product.url}/en/sign`);
	await plain.fill('[name=receipt]', receipt);
	await plain.fill('[name=word]', 'paper boat');
	await plain.click('button:has-text("Give the sign")');
	expect(await plain.locator('main').innerText()).toMatch(/Your sign has arrived[\s\S]*8:00/);
	await context.close();
}, 60_000);

test('two weeks of signs, some without a network: each arrives once, and the phone keeps none', async () => {
	await page.goto(`${product.url}/en/sign`);
	await page.click('[data-sign=keep]');
	await page.getByText('now opens without a network').waitFor();
	expect(await faultsOf(page, 'en')).toEqual([]);
	for (let day = 1; day <= 14; day += 1) {
		const away = day % 4 === 0;
		await phone.setOffline(away);
		await page.goto(`${product.url}/en/sign`);
		await give(day === 9 ? 'paper plane' : 'paper boat');
		const told = away ? 'waits. If it does not arrive' : 'Your sign has arrived';
		await page.getByText(told).waitFor();
		if (!away) continue;
		expect(await kept()).toHaveLength(1);
		expect(JSON.stringify(await kept())).not.toMatch(/paper|receipt/);
		await phone.setOffline(false);
		await page.getByText('that waited was sent').waitFor();
		expect(await kept()).toEqual([]);
	}
	await team.page.reload();
	const timeline = await team.page.locator('.timeline').innerText();
	const count = (of: RegExp) => timeline.match(of)?.length;
	// With the one that was given without scripts.
	expect(count(/^.*Sign of life(?! with)/gm)).toBe(14);
	expect(count(/with the word for danger/g)).toBe(1);
	expect(timeline).toContain('Given, by their own clock');
}, 60_000);

test('nobody who looks at the phone sees which word was given', async () => {
	const seen: string[] = [];
	for (const word of ['paper boat', 'paper plane', 'something else']) {
		await page.goto(`${product.url}/en/sign`);
		await give(word);
		await page.getByText('Your sign has arrived').waitFor();
		seen.push(await page.locator('main').innerHTML());
	}
	expect(new Set(seen).size).toBe(1);
}, 60_000);

test('leaving at once leaves no sign and no page', async () => {
	await page.goto(`${product.url}/en/sign`);
	await phone.setOffline(true);
	await give('paper boat');
	await page.getByText('waits. If it does not arrive').waitFor();
	await phone.setOffline(false);
	const left = page.waitForResponse(/\/exit/);
	await page.click('.exit button');
	await left;
	await page.goto(`${product.url}/en/card`);
	expect(await kept()).toEqual([]);
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
	expect(await page.evaluate(workers)).toBe(0);
}, 60_000);

test('what somebody else answers in our place takes no sign, and empties no page', async () => {
	const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' });
	const other = await context.newPage();
	await other.goto(`${product.url}/en/sign`);
	let never = '';
	await context.route(/sign\?\/sealed/, (route) => {
		const [, sealed = ''] = /"sealed"\s+([\w-]+)/.exec(route.request().postData() ?? '') ?? [];
		never ||= sealed;
		return sealed === never ? route.abort() : route.continue();
	});
	let status = 403;
	const foreign = /sign\?\/(give|sealed)/;
	await context.route(foreign, (route) =>
		route.fulfill({ status, contentType: 'text/html', body: '<p>Please pay here</p>' }),
	);
	for (status of [403, 404, 200]) {
		const before = (await kept(other)).length;
		await give('paper boat', other);
		await expect.poll(() => kept(other)).toHaveLength(before + 1);
		await other.getByText('waits. If it does not arrive').waitFor();
		const asked = other.waitForResponse(/sealed/);
		await other.evaluate(() => dispatchEvent(new Event('online')));
		await asked;
		expect(await kept(other)).toHaveLength(before + 1);
	}
	await context.unroute(foreign);
	// One that the server never takes holds back none of the others.
	const left = async () => {
		await other.evaluate(() => dispatchEvent(new Event('online')));
		return kept(other);
	};
	await expect.poll(left, { timeout: 20_000 }).toHaveLength(1);
	await context.close();
}, 60_000);

function workers(): Promise<number> {
	return navigator.serviceWorker.getRegistrations().then(({ length }) => length);
}

async function give(word: string, on = page) {
	await on.fill('[name=receipt]', receipt);
	await on.fill('[name=word]', word);
	await on.click('button:has-text("Give the sign")');
}

/** What waits in the store of the phone, byte for byte as text. */
function kept(on = page): Promise<string[]> {
	return on.evaluate(async () => {
		const found = (await indexedDB.databases()).some(({ name }) => name === 'amparo-sign');
		if (!found) return [];
		return new Promise<string[]>((done) => {
			const request = indexedDB.open('amparo-sign', 1);
			request.onupgradeneeded = () =>
				request.result.createObjectStore('waiting', { keyPath: 'id' });
			request.onsuccess = () => {
				const all = request.result.transaction('waiting').objectStore('waiting').getAll();
				all.onsuccess = () => {
					request.result.close();
					done(all.result.map(({ sealed }) => String.fromCharCode(...sealed)));
				};
			};
		});
	});
}
