import { get } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inNumerals, type Locale, locales } from '#foundations/languages/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { faultsOf, pageToLookAt } from '#tests/support/accessible.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/**
 * From an old phone without scripts, in Arabic: a sister looks for her brother, writes the number
 * down, comes back, corrects what she said, takes back a yes, and stops the search.
 */
const name = 'يوسف حمدان التايب';
/** Not yet come, and when what is agreed to today ends. */
const inFiveYears = String(now().toZonedDateTimeISO('UTC').year + 5);
const words = 'أخي خرج من أغاديز في الربيع ولم يتصل منذ ذلك. 7731';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
});

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a family opens a search, gets a receipt, comes back, corrects and stops', async () => {
	const phone = await oldPhone();
	await phone.goto(`${product.url}/ar/search`);
	expect(await phone.getAttribute('html', 'dir')).toBe('rtl');
	await phone.click(sendsOn);
	expect(await phone.locator('#problems a').getAttribute('href')).toBe('#name');

	await fillsIn(phone);
	await phone.fill('#leg_1_year', inFiveYears);
	await phone.check('[name=tell_way][value=phone]');
	await phone.click(sendsOn);
	const mended = await phone
		.locator('#problems a')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	expect(mended.toSorted()).toEqual(['#leg_1_year', '#tell_contact']);
	expect(await phone.inputValue('#name')).toBe(name);
	expect(await phone.isVisible('#leg_1_year')).toBe(true);

	await phone.fill('#leg_1_year', '٢٠٢٦');
	await phone.fill('#tell_contact', '+00 1234');
	await phone.click(sendsOn);
	const preview = await phone.innerText('main');
	for (const said of [name, words, 'Agadez', '+00 1234']) expect(preview).toContain(said);
	await phone.click('[formaction="?/edit"]');
	expect(await phone.inputValue('#words')).toBe(words);
	expect(await phone.isChecked('[name=share][value=red_cross]')).toBe(true);
	expect(await phone.isChecked('[name=share][value=consulate]')).toBe(false);
	await phone.click(sendsOn);
	await phone.click('#send');
	const receipt = (await phone.innerText('#receipt')).replace(/\s/g, '');
	expect(receipt).toMatch(/^\d{28}$/);
	expect(await phone.context().cookies()).toEqual([]);
	await phone.context().close();

	const other = await oldPhone();
	await opensInbox(other, receipt);
	await other.click('[data-act=change-search] [type=submit]');
	expect(await other.inputValue('#name')).toBe(name);
	await other.fill('#height_from', 'طويل');
	await other.click('#change [type=submit]');
	expect(await other.locator('#problems a').getAttribute('href')).toBe('#height_from');
	await other.fill('#height_from', '١٧٨');
	await openFold(other, '#name_under');
	await other.fill('#name_under', 'Musa Keita');
	await other.click('#change [type=submit]');
	expect(await other.locator('.notice.success').count()).toBe(1);
	await other.click('form[action$="/inbox?/open"] [type=submit]');
	const search = other.locator('[id^=search-]');
	await search.locator('summary').first().click();
	expect(await search.innerText()).toContain('Musa Keita');

	expect(await other.locator('li', { hasText: inNumerals(inFiveYears, 'arab') }).count()).toBe(1);
	await openFold(other, '[data-act=share-search]');
	await other.uncheck('[name=share][value=red_cross]');
	await other.click('[data-act=share-search] [type=submit]');
	expect(await other.isChecked('[name=share][value=red_cross]')).toBe(false);
	expect(await other.locator('li', { hasText: inNumerals(inFiveYears, 'arab') }).count()).toBe(0);

	await openFold(other, '#stop');
	await other.click('[data-act=stop-search] [type=submit]');
	expect(await other.locator('#problems a').getAttribute('href')).toBe('#stop');
	await other.check('#stop');
	await other.click('[data-act=stop-search] [type=submit]');
	expect(await other.locator('[data-act=stop-search]').count()).toBe(0);
	await other.click('[data-act=search-again] [type=submit]');
	expect(await other.locator('[data-act=stop-search]').count()).toBe(1);
	expect(other.url()).not.toContain(receipt);
});

test('of two families, neither page says which one has news', async () => {
	const phone = await oldPhone();
	const pages: string[] = [];
	for (const _ of [1, 2]) {
		await phone.goto(`${product.url}/en/search`);
		await phone.fill('#name', name);
		await phone.click(sendsOn);
		await phone.click('#send');
		expect(await phone.innerText('h1')).toBe('Your search has begun');
		await opensInbox(phone, await phone.innerText('#receipt'), 'en');
		expect(await phone.innerText('h1')).toBe('Your search');
		expect(await phone.innerText('main')).toContain('A person from the team writes to you by');
		expect(await phone.innerText('main')).not.toMatch(/(your|the) report/i);
		pages.push(await phone.innerText('[id^=search-]'));
	}
	expect(pages[0]).toContain('We are searching');
	expect(pages[0]).toBe(pages[1]);
});

test.each(locales)('a first visit weighs no more than 14,000 bytes in %s', async (locale) => {
	const page = await arrives(`/${locale}/search`);
	expect(page + (await arrives('/s/person.js'))).toBeLessThan(14_000);
});

test('who begins to tell of somebody missing goes on with a search, and loses no word', async () => {
	const phone = await oldPhone();
	await phone.goto(`${product.url}/en/report`);
	await phone.fill('#words', words);
	for (const inside of ['[name=kind]', '#place']) await openFold(phone, inside);
	await phone.check('[name=kind][value=missing]');
	await phone.fill('#place', 'Agadez');
	await phone.click(sendsOn);
	await phone.click('[data-leads]');
	expect(new URL(phone.url()).pathname).toBe('/en/search');
	expect(phone.url()).not.toContain('Agadez');
	expect(await phone.inputValue('#words')).toBe(words);
	expect(await phone.inputValue('#leg_1_place')).toBe('Agadez');
	await phone.click(sendsOn);
	await phone.click('#send');
	expect(await phone.innerText('h1')).toBe('Your search has begun');
});

test('with scripts, too, a family reads, takes back a yes, stops, and corrects', async () => {
	const phone = await oldPhone();
	await phone.goto(`${product.url}/en/search`);
	await phone.fill('#name', name);
	await openFold(phone, '#share');
	await phone.check('[name=share][value=red_cross]');
	await phone.click(sendsOn);
	await phone.click('#send');
	const receipt = await phone.innerText('#receipt');

	const page = await (await browser.newContext()).newPage();
	await page.goto(`${product.url}/en/inbox`);
	await page.focus('#receipt');
	await page.waitForFunction(() => document.documentElement.dataset.sealing === 'browser');
	await page.fill('#receipt', receipt);
	await page.click('form[data-seals] [type=submit]');
	await page.waitForSelector('[id^=search-]');
	expect(await page.locator('.timeline').innerText()).toContain(name);
	expect(await page.locator('[data-shared]').innerText()).toContain('Red Cross');
	await openFold(page, '[data-act=share-search]');
	await page.uncheck('[name=share][value=red_cross]');
	await page.click('[data-act=share-search] [type=submit]');
	await page.waitForSelector('[data-shared]:has-text("With nobody")');
	await openFold(page, '#stop');
	await page.check('#stop');
	await page.click('[data-act=stop-search] [type=submit]');
	await page.waitForSelector('[data-act=search-again]');
	await page.click('[data-act=change-search] [type=submit]');
	await page.waitForSelector('#change');
	expect(await page.inputValue('#name')).toBe(name);
	expect(page.url()).not.toContain(receipt.slice(0, 4));
	await page.context().close();
});

test.each(['en', 'ar'] as const)('everyone can search for someone in %s', async (locale) => {
	const phone = await pageToLookAt(browser);
	const faults: string[] = [];
	const look = async () => faults.push(...(await faultsOf(phone, locale)));
	await phone.goto(`${product.url}/${locale}/search`);
	await look();
	await phone.click(sendsOn);
	for (const fold of await phone.locator('details.group > summary').all()) await fold.click();
	await look();
	await fillsIn(phone);
	await phone.fill('#effects', 'x'.repeat(90));
	await phone.click(sendsOn);
	await look();
	await phone.click('#send');
	await look();
	await opensInbox(phone, await phone.innerText('#receipt'), locale);
	for (const fold of await phone.locator('[id^=search-] summary').all()) await fold.click();
	await look();
	await phone.click('[data-act=change-search] [type=submit]');
	await look();
	expect(faults).toEqual([]);
});

const sendsOn = 'form[action="?/preview"] [type=submit]';

async function oldPhone(): Promise<Page> {
	const viewport = { width: 320, height: 640 };
	const context = await browser.newContext({ javaScriptEnabled: false, viewport });
	return context.newPage();
}

async function fillsIn(phone: Page): Promise<void> {
	await phone.fill('#name', name);
	await phone.fill('#words', words);
	for (const inside of ['#birth_year', '#mark_1_kind', '#leg_1_place', '#tell_contact', '#share'])
		await openFold(phone, inside);
	await phone.selectOption('#birth_calendar', 'islamic-umalqura');
	await phone.fill('#birth_year', '١٤١٨');
	await phone.selectOption('#origin_1', 'SD');
	await phone.selectOption('#mark_1_kind', 'scar');
	await phone.fill('#leg_1_place', 'Agadez');
	await phone.selectOption('#leg_1_country', 'NE');
	await phone.check('[name=share][value=red_cross]');
}

async function openFold(phone: Page, inside: string): Promise<void> {
	const fold = phone.locator('details', { has: phone.locator(inside) });
	if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
}

async function opensInbox(phone: Page, receipt: string, locale: Locale = 'ar'): Promise<void> {
	await phone.goto(`${product.url}/${locale}/inbox`);
	await phone.fill('#receipt', receipt);
	await phone.click('form[action="?/open"] [type=submit]');
}

/** Head and body as they come over the wire. */
function arrives(path: string): Promise<number> {
	return new Promise((done, failed) => {
		get(`${product.url}${path}`, { headers: { 'accept-encoding': 'br' } }, (answer) => {
			let bytes = answer.rawHeaders.join(': ').length + 2 * answer.rawHeaders.length;
			answer.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', () => done(bytes));
		}).on('error', failed);
	});
}
