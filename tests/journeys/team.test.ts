import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { freshCode } from '#tests/support/fresh-code.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

const PASSWORD = 'seven quiet herons';

/** The whole of it without a script, as on the office's oldest computer. */
let product: RunningProduct;
let browser: Browser;
let shares: string[];
let links: string[];
const secrets = new Map<string, string>();

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct(), launchBrowser()]);
}, 300_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('an organisation sets itself up, and nothing typed is lost on the way', async () => {
	const page = await (await person()).newPage();
	await page.goto(`${product.url}/desk`);
	expect(new URL(page.url()).pathname).toMatch(/\/desk\/setup$/);
	await page.fill('#code', 'WRONG');
	await page.fill('#organisation', 'Casa Puente');
	await page.selectOption('#country', 'GR');
	await press(page, 'Continue');
	expect(await problems(page)).toContain('This is not the code');
	expect(await page.inputValue('#organisation')).toBe('Casa Puente');
	expect(await page.inputValue('#country')).toBe('GR');
	await page.fill('#code', /type this code: (\S+)/.exec(product.said())?.[1] ?? '');
	await press(page, 'Continue');

	expect(await page.inputValue('#number_0_number')).toBe('112');
	expect(await page.inputValue('#number_1_number')).toBe('108');
	await page.fill('#number_2_number', 'call us');
	await press(page, 'Continue');
	expect(await page.inputValue('#number_2_number')).toBe('call us');
	await page.fill('#number_2_number', '');
	await press(page, 'Continue');

	expect(await page.inputValue('#team_0_name')).toBe('Intake team');
	await page.fill('#team_3_name', '');
	await press(page, 'Add more rows');
	expect(await page.inputValue('#team_4_name')).toBe('Tracing');
	expect(await page.isChecked('[name=team_4_tracing]')).toBe(true);
	await page.fill('#team_5_name', 'Reunions');
	await press(page, 'Continue');
	await page.fill('#custodians', '2');
	await press(page, 'Continue');
	expect(await problems(page)).toContain('2 to 20');
	await page.fill('#custodians', '3');
	await page.fill('#needed', '2');
	await press(page, 'Back');
	expect(await page.inputValue('#team_5_name')).toBe('Reunions');
	await press(page, 'Continue');
	await press(page, 'Continue');

	shares = await page.locator('.letters').allInnerTexts();
	expect(shares).toHaveLength(3);
	await page.check('#kept');
	await press(page, 'Continue');
	await fillAccount(page, 'Ada Njoroge', 'ada');
	await page.fill('#password', 'short');
	await press(page, 'Finish');
	expect(await problems(page)).toContain('too short');
	expect(await page.inputValue('#name')).toBe('Ada Njoroge');
	await page.fill('#password', PASSWORD);
	await page.fill('#totpCode', await code('ada'));
	await press(page, 'Finish');
	expect(await page.locator('h1').innerText()).toBe('Casa Puente is ready');
	expect(await page.locator('#recovery-codes li').count()).toBe(10);
	links = await page.locator('dd bdo').allInnerTexts();
	expect(links).toHaveLength(5);

	await page.goto(`${product.url}/en/desk/setup`);
	expect(new URL(page.url()).pathname).toBe('/en/desk/sign-in');
});

test('leads join by their links, invite, and an administrator removes; the keys follow', async () => {
	await join(links[0] ?? '', 'Lena Abebe', 'lena');
	const again = await (await person()).newPage();
	await again.goto(links[0] ?? '');
	expect(await again.locator('main').innerText()).toContain('This invitation does not work');

	const lena = await signIn('lena');
	await lena.goto(`${product.url}/en/desk/team`);
	expect(await lena.locator('table').innerText()).toContain('Intake team (Lead)');
	await lena.fill('#name', 'Mei Okafor');
	await press(lena, 'Make an invitation');
	expect(await problems(lena)).toContain('Choose at least one team');
	expect(await lena.inputValue('#name')).toBe('Mei Okafor');
	await lena.locator('input[name=place]').first().check();
	await press(lena, 'Make an invitation');
	await join(await lena.locator('#invitation-link').innerText(), 'Mei Okafor', 'mei');
	const mei = await signIn('mei');
	await mei.goto(`${product.url}/en/desk/team`);
	expect(await mei.locator('h1').innerText()).toBe('Team');

	const ada = await signIn('ada');
	await ada.goto(`${product.url}/en/desk/team`);
	await ada.locator('tr', { hasText: 'Mei Okafor' }).getByText('Remove', { exact: true }).click();
	expect(await ada.locator('main').innerText()).toContain('Remove Mei Okafor?');
	await press(ada, 'Remove for good');
	expect(await ada.locator('table').innerText()).not.toContain('Mei Okafor');
	expect(await ada.locator('main').innerText()).toContain('New keys wait');

	await mei.reload();
	expect(new URL(mei.url()).pathname).toBe('/en/desk/sign-in');
	await lena.reload();
	await ada.goto(`${product.url}/en/desk/team`);
	expect(await ada.locator('main').innerText()).not.toContain('New keys wait');
});

test('wrong words are refused alike, and many of them wait', async () => {
	const page = await (await person()).newPage();
	await page.goto(`${product.url}/en/desk/sign-in`);
	for (const name of ['lena', 'nobody']) {
		await fillSignIn(page, name, 'wrong wrong wrong', '000000');
		expect(await page.locator('#problem').innerText()).toContain('Name, password or code is wrong');
		expect(await page.inputValue('#signInName')).toBe(name);
		await fillSignIn(page, name, 'wrong wrong wrong', '000000');
		await fillSignIn(page, name, 'wrong wrong wrong', '000000');
		await fillSignIn(page, name, 'wrong wrong wrong', '000000');
		expect(await page.locator('#problem').innerText()).toContain('Please wait');
	}
});

test('custodians give a team back, everyone is told, and signing out ends it', async () => {
	await join(links[1] ?? '', 'Carlos Haidari', 'carlos');
	const carlos = await signIn('carlos');
	await carlos.goto(`${product.url}/en/desk/recovery`);
	const shareFields = carlos.locator('input[name=share]');
	await shareFields.nth(0).fill(shares[0] ?? '');
	await shareFields.nth(1).fill(shares[0] ?? '');
	await carlos.getByLabel('Intake team').check();
	await carlos.selectOption('#member', { label: 'Carlos Haidari' });
	await press(carlos, 'Open with these shares');
	expect(await problems(carlos)).toContain('you have typed 1');
	await shareFields.nth(1).fill((shares[2] ?? '').toLowerCase());
	await press(carlos, 'Open with these shares');
	expect(await carlos.locator('main').innerText()).toContain('Everyone is told');

	const ada = await signIn('ada');
	await ada.goto(`${product.url}/en/desk/team`);
	expect(await ada.locator('main').innerText()).toContain('Carlos Haidari opened Intake team');
	await press(ada, 'I have seen this');
	await ada.goto(`${product.url}/en/desk/team`);
	expect(await ada.locator('main').innerText()).not.toContain('opened Intake team');
	await press(ada, 'Sign out');
	await ada.goto(`${product.url}/en/desk/team`);
	expect(new URL(ada.url()).pathname).toBe('/en/desk/sign-in');
});

function person(): Promise<BrowserContext> {
	return browser.newContext({ javaScriptEnabled: false, locale: 'en' });
}

async function press(page: Page, name: string): Promise<void> {
	await page.locator('button:not(.unseen)', { hasText: name }).first().click();
}

function problems(page: Page): Promise<string> {
	return page.locator('#problems').innerText();
}

async function join(link: string, name: string, signInName: string): Promise<void> {
	const page = await (await person()).newPage();
	await page.goto(link);
	await fillAccount(page, name, signInName);
	await page.fill('#password', PASSWORD);
	await press(page, 'Join');
	expect(await page.locator('h1').innerText()).toBe('You are in');
	await page.context().close();
}

async function fillAccount(page: Page, name: string, signInName: string): Promise<void> {
	secrets.set(signInName, await page.inputValue('[name=totpSecret]'));
	await page.fill('#name', name);
	await page.fill('#signInName', signInName);
	await page.fill('#totpCode', await code(signInName));
}

async function signIn(signInName: string): Promise<Page> {
	const page = await (await person()).newPage();
	await page.goto(`${product.url}/en/desk/sign-in`);
	await fillSignIn(page, signInName, PASSWORD, await code(signInName));
	expect(new URL(page.url()).pathname).not.toMatch(/sign-in/);
	return page;
}

async function fillSignIn(page: Page, name: string, password: string, totp: string): Promise<void> {
	await page.fill('#signInName', name);
	await page.fill('#password', password);
	await page.fill('#code', totp);
	await press(page, 'Sign in');
}

function code(signInName: string): Promise<string> {
	return freshCode(secrets.get(signInName) ?? '');
}
