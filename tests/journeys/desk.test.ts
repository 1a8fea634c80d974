import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { freshCode } from '#tests/support/fresh-code.ts';
import { openInbox, tellUs, textOf } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

const WORDS = 'They left us on the river bank. One of us cannot walk.';
const REPLY = 'We have read every word. Is there a doctor near you?';
const NOTE = 'Third report of this place in November.';

let product: RunningProduct;
let browser: Browser;
let desk: BrowserContext;
let page: Page;
let idris: Page;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	// The whole way of a report works without a script.
	desk = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	page = await desk.newPage();
	await signIn('selam');
	// Once: a code of the app counts once, and the tests are faster than its half minute.
	idris = await signedIn('idris');
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('the lead sees the urgent report first, reads it and answers, and the person hears it', async () => {
	const receipt = await tellUs(product.url, {
		words: WORDS,
		fields: { danger: 'yes', kind: 'pushback', country: 'GR' },
	});
	await goToInbox();
	const first = page.locator('[data-report]').first();
	expect(await first.innerText()).toContain('Urgent');

	await openReport('pushback', WORDS);
	await press('Tell them you read it');
	expect(await said()).toContain('The person will see that you read it.');

	await page.fill('#reply-words', REPLY);
	await press('See it as they will');
	expect(await said()).toContain('Nothing is sent yet.');
	expect(await page.locator('blockquote').innerText()).toContain(REPLY);
	expect(await page.inputValue('#reply-words')).toBe(REPLY);
	await press('Send the reply');
	expect(await said()).toContain('Your reply is in their inbox.');

	await page.click('#act-note summary');
	await page.fill('#note-words', NOTE);
	await press('Save the note');
	const note = await page.locator('.timeline li', { hasText: NOTE }).innerText();
	expect(note).toContain('The person never sees this');

	const theirs = textOf((await openInbox(product.url, receipt)).html);
	expect(theirs).toContain(REPLY);
	expect(theirs).not.toContain(NOTE);
}, 120_000);

test('a colleague who is asked can read it, and one who is kept away no longer can', async () => {
	const address = await openReport('pushback', WORDS);
	await page.click('#act-ask summary');
	await page.selectOption('#ask-to', { label: 'Idris Barzani' });
	await page.fill('#ask-words', 'Do you know this river?');
	await press('Ask them');
	expect((await idris.goto(address))?.status()).toBe(200);
	expect(await idris.locator('main').innerText()).toContain(WORDS);

	await page.click('#act-keepAway summary');
	await page.selectOption('#keepAway-who', { label: 'Idris Barzani' });
	await press('Keep them away');
	expect(await said()).toContain('They can no longer see this report.');
	expect((await idris.goto(address))?.status()).toBe(404);
	await idris.goto(`${product.url}/en/desk/inbox`);
	expect(await idris.locator('main').innerText()).not.toContain('Greece');
	// The children's team has nobody left who may read it, so it is not offered.
	await page.click('#act-transfer summary');
	expect(await page.innerText('#act-transfer')).toContain('Tracing');
	expect(await page.innerText('#act-transfer')).not.toContain('Child protection');
}, 120_000);

test('whoever was slower keeps their words and sees what is new', async () => {
	const address = await openReport('pushback', WORDS);
	const slower = await desk.newPage();
	await slower.goto(address);
	await page.click('#act-note summary');
	await page.fill('#note-words', 'I called the hospital.');
	await press('Save the note');

	await slower.fill('#reply-words', 'Please call the hospital.');
	const [answer] = await Promise.all([
		slower.waitForResponse((one) => one.request().method() === 'POST'),
		slower.click('button:text-is("Send the reply")'),
	]);
	expect(answer.status()).toBe(409);
	expect(await slower.locator('main').innerText()).toContain('Someone was faster');
	expect(await slower.locator('main').innerText()).toContain('I called the hospital.');
	expect(await slower.inputValue('#reply-words')).toBe('Please call the hospital.');
	await slower.close();
}, 60_000);

test('a decision without a way to appeal is not sent; with one, the person reads it', async () => {
	const receipt = await tellUs(product.url, {
		words: 'They sell places in the queue at window 4.',
		fields: { kind: 'official', country: 'FR' },
	});
	await openReport('official', 'They sell places in the queue');
	await page.click('#act-close summary');
	await page.fill('#close-words', 'The prefecture has moved the queue online.');
	await page.fill('#close-appeal', ' ');
	await press('Close the report');
	expect(await said()).toContain('Please write how the person can appeal.');
	expect(await page.inputValue('#close-words')).toContain('moved the queue online');
	await page.fill('#close-appeal', 'Write to the ombudsperson within two months.');
	await press('Close the report');
	expect(await said()).toContain('The report is closed. The person can read why.');
	const theirs = textOf((await openInbox(product.url, receipt)).html);
	expect(theirs).toContain('The prefecture has moved the queue online.');
	expect(theirs).toContain('Write to the ombudsperson within two months.');
}, 60_000);

test('a report that is handed over is there for the other team and gone for the first', async () => {
	const words = 'My son is held with grown men.';
	await tellUs(product.url, {
		words,
		fields: { kind: 'detention', about: 'someone', country: 'LY' },
	});
	const address = await openReport('detention', words);
	await page.click('#act-transfer summary');
	expect(await said()).toContain('Lose access: Selam Haile');
	expect(await said()).toContain('Gain access: Idris Barzani');
	await page.click('#act-transfer >> text=Child protection');
	await page.click('text=I know that my team loses it');
	await press('Hand it over');
	expect(page.url()).toContain('/desk/inbox');
	expect(await said()).toContain('The report is with the other team now.');
	expect((await page.goto(address))?.status()).toBe(404);
}, 60_000);

test('the data guardian reads who opened what, and can open nothing', async () => {
	const address = await openReport('pushback', WORDS);
	const administrator = await signedIn('tomasa');
	await administrator.goto(`${product.url}/en/desk/team`);
	const row = administrator.locator('tr', { hasText: 'Idris Barzani' });
	await row.locator('summary').click();
	await row.locator('input[value="data-guardian"]').check();
	await row.locator('details button').click();
	await idris.goto(`${product.url}/en/desk/log`);
	const log = await idris.locator('main').innerText();
	expect(log).toContain('Selam Haile');
	expect(log).toContain('read the report');
	// Idris is kept away from this one: for him it does not exist, in the log neither.
	const id = address.split('/').at(-1) ?? '';
	expect(log).not.toContain(id.slice(0, 8));
	await idris.goto(`${product.url}/en/desk/log?report=${id}`);
	expect(await idris.locator('main').innerText()).toContain('Nobody has opened this report');
	expect((await idris.goto(address))?.status()).toBe(404);
	await administrator.context().close();
}, 60_000);

test('the keyboard goes through the list and into the reply', async () => {
	const quick = await browser.newContext({ locale: 'en' });
	await quick.addCookies(await desk.cookies());
	const typing = await quick.newPage();
	await typing.goto(`${product.url}/en/desk/inbox`);
	await typing.waitForSelector('[data-keys]:not([hidden])');
	await typing.keyboard.press('j');
	await typing.keyboard.press('j');
	await typing.keyboard.press('k');
	const first = typing.locator('[data-open]').first();
	expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
	await typing.click('button:text-is("Turn these keys off")');
	await typing.keyboard.press('k');
	expect(await first.evaluate((link) => link === document.activeElement)).toBe(false);
	await typing.click('button:text-is("Turn keys on: j, k, a, r")');
	await first.focus();
	await typing.keyboard.press('a');
	await typing.waitForURL(/reports.*#take/);
	await typing.waitForFunction(() => document.activeElement?.id === 'take');
	await typing.keyboard.press('u');
	await typing.waitForURL(/inbox/);
	await typing.waitForSelector('[data-keys]:not([hidden])');
	await typing.keyboard.press('j');
	await typing.keyboard.press('Enter');
	await typing.waitForURL(/reports/);
	await typing.waitForLoadState();
	await typing.keyboard.press('r');
	await typing.keyboard.type('jkar');
	expect(await typing.inputValue('#reply-words')).toBe('jkar');
	await quick.close();
}, 60_000);

async function signIn(name: string, at = page): Promise<void> {
	const logins = JSON.parse(readFileSync(join(product.dataFolder, 'demo-logins.json'), 'utf8'));
	const { signInName, password, totpSecret } = logins[name];
	await at.goto(`${product.url}/en/desk/sign-in`);
	await at.fill('[name=signInName]', signInName);
	await at.fill('[name=password]', password);
	await at.fill('[name=code]', await freshCode(totpSecret));
	await at.click('main form button:text-is("Sign in")');
	await at.waitForURL(/\/desk\/(inbox|team)/);
}

async function signedIn(name: string): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const other = await context.newPage();
	await signIn(name, other);
	return other;
}

async function goToInbox(): Promise<void> {
	await page.goto(`${product.url}/en/desk/inbox`);
}

const NAMES = {
	pushback: 'Pushback or expulsion',
	official: 'Abuse by an official',
	detention: 'Detention',
} as const;

/** Opens the report of this kind that holds these words, and gives its address. */
async function openReport(kind: keyof typeof NAMES, words: string): Promise<string> {
	await goToInbox();
	const links = await page.locator('[data-open]', { hasText: NAMES[kind] }).all();
	const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
	for (const address of addresses) {
		await page.goto(`${product.url}${address}`);
		if ((await said()).includes(words)) return page.url();
	}
	throw new Error('no such report in the inbox');
}

async function press(button: string): Promise<void> {
	await page.click(`button:text-is("${button}")`);
	await page.waitForLoadState();
}

function said(): Promise<string> {
	return page.locator('main').innerText();
}
