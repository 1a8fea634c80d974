import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { tellUs } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

const WORDS = 'They kept the wages of سلمى الحداد from March on.';
const REASONS = 'The body that you name does not exist any more.';

let product: RunningProduct;
let browser: Browser;
let page: Page;
let receipt: string;
let letter: string;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	receipt = await tellUs(product.url, { words: WORDS, fields: { kind: 'official' } });
	const team = await theIntakeTeam(browser, product);
	page = team.page;
	await team.opens(WORDS);
	await page.click('a:text-is("Open a case from this report")');
	await page.click('a:has-text("Complaint")');
	await page.click('main form[method=post] button');
	await page.goto(`${page.url().split('?')[0]}/decline`);
	await page.fill('[name=legalBasis]', 'Act 5 of 2020, section 12');
	await page.fill('[name=reasons]', REASONS);
	await page.click('main form[method=post] button');
	await page.click('.timeline a:has-text("letter")');
	letter = page.url();
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a letter is drafted from the record, and nobody signs around the reasons', async () => {
	expect(await page.inputValue('[name="words.1"]')).toBe(REASONS);
	expect(await said()).toContain('The last day for this is');
	expect(await page.locator('button:text-is("Sign it")').count()).toBe(0);
	await page.fill('[name="words.1"]', '');
	await press('Save the draft');
	expect(await said()).toContain('give the legal ground and the reasons');
	expect(await page.locator('button:text-is("Sign it")').count()).toBe(0);
});

test('a human writes, reads and signs it; then no word of it can be changed', async () => {
	await page.goto(letter);
	await page.fill('[name="words.1"]', REASONS);
	await page.fill('[name=to]', 'Ms. Salma el-Haddad (سلمى الحداد)');
	await press('Save the draft');
	expect(await said()).toContain('The draft is saved.');
	await press('Sign it');
	expect(await said()).toContain('No word of it can be changed any more.');
	expect(await page.locator('textarea').count()).toBe(0);
	await press('It was sent');
	expect(await page.locator('.became').innerText()).toContain('sent');
});

test('it is taken away on paper, and the person reads it with the receipt', async () => {
	const cookies = await page.context().cookies();
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const paper = await fetch(`${letter.split('?')[0]}/pdf`, { headers: { cookie } });
	expect(paper.headers.get('content-type')).toBe('application/pdf');
	expect(Buffer.from(await paper.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
	const stranger = await fetch(`${letter.split('?')[0]}/pdf`, { redirect: 'manual' });
	expect(stranger.headers.get('content-type')).not.toBe('application/pdf');

	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const theirs = await context.newPage();
	await theirs.goto(`${product.url}/en/inbox`);
	await theirs.fill('[name=receipt]', receipt);
	await theirs.click('main form button');
	const [download] = await Promise.all([
		theirs.waitForEvent('download'),
		theirs.click('section[id^=case-] button[name=as][value=html]'),
	]);
	const stream = await download.createReadStream();
	expect(Buffer.concat(await stream.toArray()).toString()).toContain(REASONS);
	await context.close();
}, 120_000);

async function press(words: string): Promise<void> {
	await page.click(`button:text-is("${words}")`);
}

function said(): Promise<string> {
	return page.locator('main').innerText();
}
