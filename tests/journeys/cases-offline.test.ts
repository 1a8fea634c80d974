import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { seenByCamera } from '#tests/support/camera.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

const NAME = 'Yohannes of the second boat';

let product: RunningProduct;
let browser: Browser;
/** Two tablets at one landing. */
let tablets: Page[];

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	tablets = [await tabletOf('selam'), await tabletOf('yusuf')];
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('screenings of two tablets without a network stay sealed there, and are sent once, with none lost', async () => {
	const before = await listed();
	for (const [n, page] of tablets.entries()) {
		await page.goto(`${product.url}/en/desk/cases/landing`);
		await page.waitForSelector('form[data-landing]:not([hidden])');
		await page.context().setOffline(true);
		await screen(page, NAME);
		await screen(page, `Somebody else of tablet ${n}`, 'now');
		await page.waitForFunction(() => /not sent yet: 2/.test(document.body.innerText));
		expect(await kept(page)).toHaveLength(2);
		expect((await kept(page)).join()).not.toMatch(/Yohannes|Somebody|doctor/);
	}
	const [first, second] = tablets as [Page, Page];
	// The answer of the first sending is lost: the device sends it again, and it is one case.
	let lost = 0;
	await first.route('**/landing/sent', async (route) => {
		if (lost > 0) return route.continue();
		lost += 1;
		await route.fetch();
		await route.abort();
	});
	for (const page of tablets) {
		await page.context().setOffline(false);
		await page.click('[data-landing-send]');
	}
	await second.waitForFunction(() => /Nothing waits/.test(document.body.innerText));
	// Whoever presses while the first sending goes on presses again.
	const sends = async () => {
		await first.click('[data-landing-send]');
		expect(await first.innerText('[data-landing-says]')).toContain('Nothing waits');
	};
	await vi.waitFor(sends, { timeout: 30_000, interval: 500 });
	expect(lost).toBe(1);
	expect(await kept(first)).toEqual([]);
	expect((await listed()) - before).toBe(4);
}, 120_000);

test('a device that was signed out keeps what it has, and says so', async () => {
	const [, page] = tablets as [Page, Page];
	await page.goto(`${product.url}/en/desk/cases/landing`);
	await page.waitForSelector('form[data-landing]:not([hidden])');
	const cookies = await page.context().cookies();
	await page.context().clearCookies({ name: /amparo_desk$/ });
	await screen(page, 'Kept');
	await page.waitForFunction(() => /Sign in again/.test(document.body.innerText));
	expect(await kept(page)).toHaveLength(1);
	await page.goto(`${product.url}/en/report`);
	await page.evaluate(() => localStorage.setItem('draft', 'kept'));
	const left = page.waitForResponse('**/exit');
	await page.click('.exit button');
	expect(await (await left).headerValue('clear-site-data')).toBe('"cache"');
	await page.goto(`${product.url}/en`);
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
	expect(await kept(page)).toHaveLength(1);
	await page.context().addCookies(cookies);
	await page.goto(`${product.url}/en/desk/cases/landing`);
	await page.waitForSelector('form[data-landing]:not([hidden])');
	await page.click('[data-landing-send]');
	await page.waitForFunction(() => /Nothing waits/.test(document.body.innerText));
}, 60_000);

test('a card opens on another device without a network, with its number and not without', async () => {
	const words = 'Insulin twice a day. ኢንሱሊን';
	const holder = await opened({ javaScriptEnabled: false });
	await holder.goto(`${product.url}/en/card`);
	await holder.fill('[name=words]', words);
	await holder.click('main form button');
	const pin = (await holder.innerText('#receipt')).replace(/\D/g, '');
	const code = (await holder.textContent('main code'))?.trim() ?? '';
	expect(code).toMatch(/^AMPARO1\./);
	expect(await seenByCamera(await holder.locator('main .code-picture svg').screenshot())).toBe(
		code,
	);
	const doctor = await opened();
	await doctor.goto(`${product.url}/en/card/open#${code}`);
	await doctor.waitForSelector('form[data-card]:not([hidden])');
	expect(doctor.url()).not.toContain('AMPARO1');
	await doctor.context().setOffline(true);
	await doctor.fill('[name=pin]', `${pin.slice(0, -1)}${(Number(pin.at(-1)) + 1) % 10}`);
	await doctor.click('form[data-card] button');
	await doctor.getByText('It does not open').waitFor();
	await doctor.fill('[name=pin]', pin);
	await doctor.click('form[data-card] button');
	await doctor.getByText(words).waitFor();
}, 60_000);

/** Signed in, and with scripts. */
async function tabletOf(who: 'selam' | 'yusuf'): Promise<Page> {
	const { page: signedIn } = await theIntakeTeam(browser, product, who);
	const tablet = await opened();
	await tablet.context().addCookies(await signedIn.context().cookies());
	return tablet;
}

async function opened(how: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
	const context: BrowserContext = await browser.newContext(how);
	return context.newPage();
}

async function screen(page: Page, name: string, neededWhen = 'soon'): Promise<void> {
	await page.check('[name=help][value=doctor]');
	await page.check(`[name=neededWhen][value=${neededWhen}]`);
	await page.check('[name=sources][value=on-the-way]');
	await page.check('[name=needs][value=health]');
	await page.check('[name=fear][value=no]');
	await page.fill('[name=name]', name);
	await page.click('form[data-landing] button:not([type=button])');
	await page.waitForFunction(
		() => document.querySelector<HTMLInputElement>('[name=name]')?.value === '',
	);
}

/** What lies on the device, as its bytes read as text. */
async function kept(page: Page): Promise<string[]> {
	return page.evaluate(
		() =>
			new Promise((done) => {
				const request = indexedDB.open('amparo-landing');
				request.onsuccess = () => {
					const all = request.result.transaction('waiting').objectStore('waiting').getAll();
					all.onsuccess = () => {
						request.result.close();
						done(
							all.result.map(
								(one) => JSON.stringify(one) + new TextDecoder('latin1').decode(one.sealed),
							),
						);
					};
				};
			}),
	);
}

async function listed(): Promise<number> {
	const [page] = tablets as [Page];
	const address = `${product.url}/en/desk/cases?only=team&procedure=screening`;
	const html = await (await page.context().request.get(address)).text();
	return (html.match(/data-report/g) ?? []).length;
}
