import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, pageToLookAt } from '#tests/support/accessible.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';
import { searchesFor } from '#tests/support/searching-family.ts';
import {
	compared,
	decide,
	tellTheFamily,
	theTracingTeam,
	unlocks,
} from '#tests/support/tracing-desk.ts';

let product: RunningProduct;
let browser: Browser;
let officer: Page;
let second: Page;
let room: string;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	({ officer, second, room } = await theTracingTeam(browser, product));
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('an officer registers a shipwreck, adds to a search, ties both, and sees who it may be', async () => {
	await unlocks(officer, room);
	await officer.click('a:has-text("Register an event")');
	await officer.fill('[name=words]', 'Engine stopped in the night.');
	await officer.click(SAVE);
	expect(await said(officer)).toContain('Please look at these answers');
	expect(await officer.locator('#title[aria-invalid], #from_day[aria-invalid]').count()).toBe(2);
	expect(await officer.inputValue('[name=words]')).toBe('Engine stopped in the night.');
	await officer.fill('[name=title]', 'Boat off no island');
	await officer.fill('[name=from_day]', '2026-10-09');
	await officer.selectOption('[name=route]', 'central_mediterranean');
	await officer.selectOption('[name=cause]', 'drowning');
	await officer.fill('[name=missing]', '31');
	await officer.click(SAVE);
	const event = officer.url().replace('?done', '');
	expect(await said(officer)).toMatch(/October 9, 2026[\s\S]*Central Mediterranean[\s\S]*31/);
	expect(await said(officer)).toContain('Open the record of a person, and tie it to this event.');

	const record = await theSearch();
	await officer.goto(`${record}/edit`);
	await officer.fill('[name=words]', 'He wears a red cap.');
	await fill(officer, 'height_from', 'tall');
	await officer.click(SAVE);
	expect(await officer.locator('#height_from[aria-invalid]').count()).toBe(1);
	expect(await officer.inputValue('[name=words]')).toBe('He wears a red cap.');
	await fill(officer, 'height_from', '172');
	await officer.click(SAVE);
	expect(await said(officer)).toContain('He wears a red cap.');
	await officer.click('a:has-text("Version 1")');
	expect(await said(officer)).not.toContain('He wears a red cap.');
	expect(await said(officer)).toContain('Keren');

	await officer.goto(`${record}/ties`);
	await officer.selectOption('[name=event]', { label: 'Boat off no island' });
	await officer.click('#event button');
	await officer.fill('[name=name]', 'Samer Haddad');
	await officer.click('#companions button:has-text("Find")');
	await officer.click('#companions li:has-text("سامر") button');
	expect(await officer.locator('#companions button[value=untie]').count()).toBe(1);
	await officer.goto(record);
	expect(await officer.locator('#ties a:has-text("Boat off no island")').count()).toBe(1);
	expect(await officer.locator('#ties a:has-text("سامر")').count()).toBe(1);
	expect(await officer.locator('#candidates a[data-candidate]').count()).toBeGreaterThan(0);
	expect(await said(officer)).toContain('Nothing is planned yet.');
	await officer.goto(event);
	expect(await officer.locator('#ties a:has-text("ዮናስ")').count()).toBe(1);
}, 120_000);

test('two families who look for one person are tied as the same, from either side, and untied again', async () => {
	const person = { names: [{ written: 'Ndeye Fatou Sarr', use: 'own' }] } as const;
	const telling = { way: 'inbox', inInbox: false } as const;
	const sought = { kind: 'missing', person, telling, sharing: [] } as const;
	for (const who of ['mother', 'uncle']) {
		await searchesFor(product.url, sought, `Her ${who} asks.`);
	}
	await compared(officer, room);
	await officer.goto(`${room}?kind=missing`);
	const links = await officer.locator('a[data-record]:has-text("Ndeye Fatou Sarr")').all();
	const [one = '', other = ''] = await Promise.all(links.map((link) => link.getAttribute('href')));
	await officer.goto(`${product.url}${one}/ties`);
	await officer.fill('[name=name]', 'Ndeye Fatou Sarr');
	await officer.click('#companions button:has-text("Find")');
	await officer.click(`#companions li:has(a[href="${other}"]) button[value=same]`);
	expect(await officer.locator('#companions li:has-text("Ndeye")').innerText()).toContain(SAME);
	await officer.goto(`${product.url}${other}`);
	expect(await officer.locator('#ties li:has-text("Ndeye")').innerText()).toContain(SAME);
	await officer.goto(`${product.url}${other}/ties`);
	await officer.click('#companions li:has-text("Ndeye") button[value=untie]');
	expect(await officer.locator('#companions button[value=untie]').count()).toBe(0);
	await officer.goto(`${product.url}${one}`);
	expect(await officer.locator('#ties a:has-text("Ndeye")').count()).toBe(0);
}, 60_000);

test('whoever was slower loses nothing, and is shown what the other added', async () => {
	const record = await theSearch();
	await Promise.all([officer.goto(`${record}/edit`), second.goto(`${record}/edit`)]);
	await officer.fill('[name=words]', 'His friend saw him in Kufra.');
	await officer.click(SAVE);
	await second.fill('[name=words]', 'He telephoned in June.');
	await second.click(SAVE);
	expect(await said(second)).toContain('Somebody added to this record while you were writing.');
	expect(await said(second)).toContain('His friend saw him in Kufra.');
	expect(await second.inputValue('[name=words]')).toBe('He telephoned in June.');
	await second.click(SAVE);
	expect(await said(second)).toContain('He telephoned in June.');
}, 60_000);

test('a wrong match is practised: it goes the whole way, is overturned, and the ledger has every step', async () => {
	await officer.goto(`${room}/drill`);
	await officer.click('button:text-is("Begin an exercise")');
	const open = officer.locator('[data-drill] a:has-text("Open the two records")');
	for (let tries = 0; tries < 20 && !(await open.count()); tries += 1) {
		await officer.waitForTimeout(500);
		await officer.reload();
	}
	await open.click();
	const pair = officer.url();
	await decide(officer, 'propose', 'Alike in everything.', DNA);
	await second.goto(pair);
	await decide(second, 'confirm', 'I see no difference.', DNA);
	const word = { subject: 'death', words: 'Your brother has died.' };
	await tellTheFamily({ pair, officer, second }, word);
	await officer.click('summary:has-text("overturn")');
	await officer.fill('#overturn-reasons', 'It was his brother.');
	await officer.click('#overturn button');
	await officer.goto(`${room}/drill`);
	const text = await officer.locator('[data-drill]').first().innerText();
	expect(text).toContain('All of it is taken back. The search is open again.');
	expect(text).toMatch(/The exercise began[\s\S]*Leyla Moradi[\s\S]*Bereket/);
	const { page: stranger } = await theIntakeTeam(browser, product, 'selam');
	await stranger.goto(`${room}/drill`);
	expect(await stranger.locator('[data-drill]').count()).toBe(0);
}, 120_000);

test('what the house registered is erased by two, and by nobody alone', async () => {
	await officer.goto(`${room}/new/alive`);
	await officer.fill('[name=name]', 'Mireille Fotso');
	await officer.click(SAVE);
	const record = officer.url().replace('?done', '');
	await officer.click('#erase summary');
	await officer.click('button[value=ask]');
	expect(await officer.locator('button[value=erase]').count()).toBe(0);
	await second.goto(record);
	expect(await said(second)).toContain('Leyla Moradi asked that this record be erased.');
	await second.click('button[value=erase]');
	await officer.goto(record);
	expect(await officer.locator('main').innerText()).toMatch(/Erased/);
	expect(await officer.locator('main').innerText()).not.toContain('Mireille');
	const search = await theSearch();
	await officer.goto(search);
	expect(await officer.locator('#erase').count()).toBe(0);
}, 60_000);

test('the pages of a record can be read by everyone, and another team finds none of them', async () => {
	const record = await theSearch();
	const page = await pageToLookAt(browser, { as: officer });
	const path = new URL(record).pathname.replace('/en/', '/ar/');
	for (const at of [path, `${path}/ties`, '/ar/desk/tracing/new/event', '/ar/desk/tracing/drill']) {
		await page.goto(`${product.url}${at}`);
		expect(await faultsOf(page, 'ar')).toEqual([]);
	}
	const { page: stranger } = await theIntakeTeam(browser, product, 'selam');
	for (const at of ['', '?version=1', '/edit', '/ties']) {
		expect((await stranger.goto(`${record}${at}`))?.status()).toBe(404);
	}
}, 90_000);

const DNA = { method: 'authority_dna', authority: 'The institute', reference: 'A-7' };
const SAME = 'The same person, sought by another family';
const SAVE = 'button:has-text("Save the record")';

const said = (page: Page) => page.locator('main').innerText();

/** The demonstration's family looks for Yonas. */
async function theSearch(): Promise<string> {
	await officer.goto(`${room}?kind=missing`);
	const address = await officer.locator('a[data-record]:has-text("ዮናስ")').getAttribute('href');
	return `${product.url}${address}`;
}

/** A question in a fold, which is opened first where it is not. */
async function fill(page: Page, name: string, text: string): Promise<void> {
	const fold = page.locator(`details:has([name=${name}])`);
	if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
	await page.fill(`[name=${name}]`, text);
}
