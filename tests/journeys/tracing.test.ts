import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, pageToLookAt } from '#tests/support/accessible.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { aPhone, opensInbox } from '#tests/support/phone.ts';
import { formsIn, openInbox, receiptIn, send, textOf } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';
import { decide, theTracingTeam, unlocks } from '#tests/support/tracing-desk.ts';

const MESSAGE = 'Yonas is well, and he misses you.';

let product: RunningProduct;
let browser: Browser;
let officer: Page;
let second: Page;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	({ officer, second } = await theTracingTeam(browser, product));
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a family learns from a person that their brother lives, and not one step before', async () => {
	const receipt = await search();

	await officer.goto(`${product.url}/en/desk/tracing`);
	expect(await said(officer)).toContain('whoever runs the server could then read these records');
	await unlocks(officer, `${product.url}/en/desk/tracing`);
	const address = await theCandidate();

	await officer.goto(address);
	expect(await said(officer)).toContain('Side by side');
	expect(await said(officer)).toContain('Jonas Tesfaldet');
	await officer.click('button[value=propose]');
	expect(await said(officer)).toContain('Please add what is missing.');
	await decide(officer, 'propose', 'The burn on the arm, the friend’s name, the way.');
	expect(await officer.locator('button[value=confirm]').count()).toBe(0);
	expect(await said(officer)).toContain('A second person has to do this.');

	await second.goto(address);
	await decide(second, 'confirm', 'I called the shelter. He named his sister.');
	expect(await said(second)).toContain('Confirmed by two people');
	expect(await read(receipt)).not.toContain(MESSAGE);

	await officer.goto(address);
	await officer.check('[name=subject][value=message]');
	await officer.selectOption('[name=communicator]', { label: 'Leyla Moradi' });
	await officer.fill('[name=words]', MESSAGE);
	await officer.click('button:text-is("Plan it")');
	expect(await officer.locator('button[value=sign]').count()).toBe(0);

	await second.goto(address);
	await second.click('button[value=sign]');
	expect(await second.locator('button[value=tell]').count()).toBe(0);
	expect(await read(receipt)).not.toContain(MESSAGE);

	await officer.goto(address);
	await officer.click('button[value=tell]');
	expect(await read(receipt)).toContain(MESSAGE);
	expect(await readOnTheirPhone(receipt)).toContain(MESSAGE);

	await officer.goto(address);
	await officer.click('summary:has-text("overturn")');
	await officer.fill('#overturn-reasons', 'It was his cousin of the same name.');
	await officer.click('#overturn button');
	expect(await said(officer)).toContain('Taken back');
	expect(await read(receipt)).not.toContain(MESSAGE);
}, 180_000);

test.each([
	['a phone, from the right', 'ar', 320],
	['a desk', 'en', 1280],
] as const)(
	'the desk of the room can be read on %s',
	async (_, locale, width) => {
		const page = await pageToLookAt(browser, { as: officer, width });
		const room = `${product.url}/${locale}/desk/tracing`;
		for (const marked of [undefined, '[data-candidate]', '[data-record]']) {
			await page.goto(room);
			if (marked) await page.locator(marked).first().click();
			expect(await faultsOf(page, locale)).toEqual([]);
		}
	},
	120_000,
);

test('whoever is of another team finds neither the room’s candidates nor its records', async () => {
	await officer.goto(`${product.url}/en/desk/tracing`);
	const record = await officer.locator('[data-record]').first().getAttribute('href');
	const { page } = await theIntakeTeam(browser, product, 'selam');
	await page.goto(`${product.url}/en/desk/tracing`);
	expect(await page.locator('[data-record], [data-candidate]').count()).toBe(0);
	const answer = await page.goto(`${product.url}${record}`);
	expect(answer?.status()).toBe(404);
}, 120_000);

/** A family's search without scripts; the receipt comes back. */
async function search(): Promise<string> {
	const page = `${product.url}/en/search`;
	const body = new FormData();
	const told = {
		...{ name: 'Yonas Tesfaldet', sex: 'male', origin_1: 'ER', spoken_1: 'ti' },
		...{ birth_calendar: 'gregory', birth_year: '2001', relation: 'His sister' },
		...{ leg_1_country: 'SD', leg_2_country: 'LY', companions: 'Filmon Habte' },
		...{ mark_1_kind: 'scar', mark_1_site: 'left forearm', tell_way: 'inbox' },
	};
	for (const [name, value] of Object.entries(told)) body.set(name, value);
	const answer = await fetch(`${page}?/preview`, {
		...{ method: 'POST', body, headers: { origin: product.url, accept: 'text/html' } },
	});
	const html = await answer.text();
	const form = formsIn(html, page).find(({ action }) => action.includes('send'));
	if (!form) throw new Error(`no preview of the search: ${textOf(html).slice(0, 400)}`);
	const sent = await send(product.url, form);
	const receipt = receiptIn(sent.html);
	if (!receipt) throw new Error(`no receipt: ${textOf(sent.html).slice(0, 400)}`);
	return receipt;
}

/** Waits until the matcher has compared the family's search. */
async function theCandidate(): Promise<string> {
	const line = officer.locator('[data-candidate]:has-text("Yonas Tesfaldet")').first();
	for (let tries = 0; tries < 20; tries += 1) {
		await officer.goto(`${product.url}/en/desk/tracing`);
		if (await line.count()) return `${product.url}${await line.getAttribute('href')}`;
		await officer.waitForTimeout(1000);
	}
	throw new Error('the matcher raised nothing');
}

async function read(receipt: string): Promise<string> {
	return textOf((await openInbox(product.url, receipt)).html);
}

/** As a browser with scripts reads it, which keeps the receipt to itself. */
async function readOnTheirPhone(receipt: string): Promise<string> {
	const { page: phone } = await aPhone(browser, 'en');
	await opensInbox(phone, `${product.url}/en/inbox`, receipt);
	const text = await phone.innerText('[id^=search-]');
	await phone.context().close();
	return text;
}

const said = (page: Page) => page.locator('main').innerText();
