import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Locale, locales } from '#foundations/languages/index.ts';
import { faultsOf, pageToLookAt } from '#tests/support/accessible.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/** Every page, on the narrowest phone that WCAG 2.2 speaks of (1.4.10), in every language. */
const narrow = { width: 320, height: 640 };
const pages = ['', '/report', '/search', '/inbox', '/safety', '/languages', '/who-reads'];

let product: RunningProduct;
let browser: Browser;
let team: Awaited<ReturnType<typeof theIntakeTeam>>;
let desk: Page;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	team = await theIntakeTeam(browser, product);
	// The team works without scripts; what looks for faults in its pages is one.
	const context = await browser.newContext();
	await context.addCookies(await team.page.context().cookies());
	desk = await context.newPage();
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test.each(locales)('everyone can use the public pages in %s', async (locale) => {
	const phone = await pageToLookAt(browser);
	const faults: string[] = [];
	for (const path of pages) {
		await phone.goto(`${product.url}/${locale}${path}`);
		faults.push(...(await faultsOf(phone, locale)));
	}
	await phone.goto(`${product.url}/${locale}/nowhere`);
	faults.push(...(await faultsOf(phone, locale)));
	expect(faults).toEqual([]);
	await phone.context().close();
});

test.each(locales)(
	'with letters twice as large nothing runs over the edge in %s',
	async (locale) => {
		const phone = await pageToLookAt(browser);
		const faults: string[] = [];
		for (const path of ['', '/report', '/inbox', '/desk/sign-in']) {
			await phone.goto(`${product.url}/${locale}${path}`);
			const width = await phone.evaluate(() => {
				document.documentElement.style.fontSize = '200%';
				for (const group of document.querySelectorAll('details')) group.open = true;
				return document.documentElement.scrollWidth - document.documentElement.clientWidth;
			});
			if (width > 0) faults.push(`${path} is ${width} px too wide`);
		}
		expect(faults).toEqual([]);
		await phone.context().close();
	},
);

test.each(locales)('everyone can report and come back in %s', async (locale) => {
	const phone = await pageToLookAt(browser);
	const faults: string[] = [];
	const look = async () => faults.push(...(await faultsOf(phone, locale)));
	await phone.goto(`${product.url}/${locale}/report`);
	await press(phone, '/preview');
	await look();
	for (const group of await phone.locator('details.group > summary').all()) await group.click();
	await look();
	await phone.fill('#words', 'ሰላም سلام '.repeat(12) + 'w'.repeat(120));
	await phone.check('[name=kind][value=employer]');
	await phone.check('[name=danger]');
	await phone.fill('#place', 'x'.repeat(90));
	await press(phone, '/preview');
	await look();
	await phone.click('#send');
	await look();
	const receipt = (await phone.innerText('#receipt')).replace(/\s/g, '');
	await phone.goto(`${product.url}/${locale}/inbox`);
	await phone.fill('#receipt', '1234');
	await press(phone, '/open');
	await look();
	await phone.fill('#receipt', receipt);
	await press(phone, '/open');
	for (const group of await phone.locator('details.group > summary').all()) await group.click();
	await look();
	expect(faults).toEqual([]);
	await phone.context().close();
});

test('an answered and closed report can be read by everyone', async () => {
	const phone = await pageToLookAt(browser);
	await phone.goto(`${product.url}/ar/report`);
	await phone.fill('#words', 'heron on the roof');
	await press(phone, '/preview');
	await phone.click('#send');
	const receipt = await phone.innerText('#receipt');
	await team.answers('heron on the roof', 'We read it.');
	await team.closes('heron on the roof', 'It is done.', 'Write within 30 days.');
	await phone.goto(`${product.url}/ar/inbox`);
	await phone.fill('#receipt', receipt);
	await press(phone, '/open');
	expect(await faultsOf(phone, 'ar')).toEqual([]);
});

test('the page of a browser that seals is as usable as the one that does not', async () => {
	const phone = await (await browser.newContext({ viewport: narrow })).newPage();
	await phone.goto(`${product.url}/fa/report`);
	await phone.focus('#words');
	await phone.waitForSelector('[data-sealing=browser]');
	expect(await faultsOf(phone, 'fa')).toEqual([]);
	await phone.fill('#words', 'سلام');
	await press(phone, '/preview');
	await phone.waitForSelector('#send');
	expect(await faultsOf(phone, 'fa')).toEqual([]);
	await phone.click('#send');
	await phone.waitForFunction(() => document.querySelectorAll('#receipt span').length === 7);
	expect(await faultsOf(phone, 'fa')).toEqual([]);
});

test('dark, and with letters twice as large, nothing is cut off', async () => {
	const wide = { width: 640, height: 640 };
	const dark = await browser.newContext({ viewport: wide, colorScheme: 'dark' });
	const phone = await dark.newPage();
	for (const path of ['/ti', '/ar/report', '/en/inbox']) {
		await phone.goto(`${product.url}${path}`);
		expect(await faultsOf(phone, path.slice(1, 3) as Locale)).toEqual([]);
		await phone.evaluate(() => {
			document.documentElement.style.fontSize = '200%';
		});
		expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(wide.width);
	}
});

test.each(['en', 'ar'] as const)('everyone can work at the desk in %s', async (locale) => {
	await desk.setViewportSize(narrow);
	const faults: string[] = [];
	const look = async (address: string) => {
		await desk.goto(address);
		faults.push(...(await faultsOf(desk, locale)));
	};
	await look(`${product.url}/${locale}/desk/inbox`);
	const reports = await desk.locator('[data-open]').all();
	const [report = ''] = await Promise.all(reports.map((one) => one.getAttribute('href')));
	await look(`${product.url}${report}`);
	for (const page of ['team', 'account', 'figures', 'recovery', 'settings'])
		await look(`${product.url}/${locale}/desk/${page}`);
	const stranger = await pageToLookAt(browser);
	await stranger.goto(`${product.url}/${locale}/desk/sign-in`);
	faults.push(...(await faultsOf(stranger, locale)));
	expect(faults).toEqual([]);
});

test.each(['en', 'ar'] as const)('everyone can work on cases in %s', async (locale) => {
	await desk.setViewportSize(narrow);
	const faults: string[] = [];
	const look = async (address: string) => {
		await desk.goto(address);
		for (const group of await desk.locator('main details').all()) {
			await group.evaluate((one) => one.setAttribute('open', ''));
		}
		faults.push(...(await faultsOf(desk, locale)));
	};
	const cases = `${product.url}/${locale}/desk/cases`;
	await look(cases);
	const own = await desk.locator('[data-open]').first().getAttribute('href');
	for (const page of ['', '/people', '/link', '/together', '/noteReview', '/challenge']) {
		await look(`${product.url}${own}${page}`);
	}
	for (const page of ['/new', '/new/detention', '/new/wage-claim', '/calendar'])
		await look(cases + page);
	for (const page of ['', '/detention']) {
		await look(`${product.url}/${locale}/desk/procedures${page}`);
	}
	expect(faults).toEqual([]);
});

/** A phone to which our scripts never come; scripts of the test still run in its pages. */
async function press(phone: Page, action: string): Promise<void> {
	await phone.click(`form[action$="${action}"] [type=submit]`);
}
