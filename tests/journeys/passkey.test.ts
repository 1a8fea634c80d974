import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { freshCode } from '#tests/support/fresh-code.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/** One device that tells a secret of its own (PRF), one that does not. */
let product: RunningProduct;
let browser: Browser;
let url: string;
type Login = { signInName: string; password: string; totpSecret: string };
let logins: Record<'selam' | 'yusuf', Login>;

beforeAll(async () => {
	// A passkey belongs to a name, and a number is none: the product answers as `localhost` as well.
	const starting = startProduct({ demo: true, env: { ORIGIN: '' } });
	[product, browser] = await Promise.all([starting, launchBrowser()]);
	const file = join(product.dataFolder, 'demo-logins.json');
	logins = JSON.parse(readFileSync(file, 'utf8'));
	url = product.url.replace('127.0.0.1', 'localhost');
}, 300_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a passkey that has its own secret signs in and opens the keys alone', async () => {
	const page = await addPasskey(logins.selam, { hasPrf: true });
	expect(await page.locator('main').innerText()).toContain('opens your keys');
	await page.click('text=Sign out');
	await page.click('text=Sign in with a passkey');
	await page.waitForURL(/\/desk(\/inbox)?$/);
	await page.goto(`${url}/en/desk/inbox`);
	expect(await page.locator('[data-report]').count()).toBeGreaterThan(0);
	await page.locator('[data-report] a').first().click();
	expect(await page.locator('main').innerText()).not.toContain('Your keys do not open');
});

test('a passkey without one asks for the password as well', async () => {
	// Somebody else: a code of the app counts once, and the next would be half a minute away.
	const login = logins.yusuf;
	const page = await addPasskey(login, { hasPrf: false });
	expect(await page.locator('main').innerText()).toContain('needs your password as well');
	await page.click('text=Sign out');
	await page.click('text=Sign in with a passkey');
	await page.fill('#passkeyPassword', 'wrong wrong wrong');
	await page.press('#passkeyPassword', 'Enter');
	await page.waitForSelector('[data-passkey-sign-in] [role=alert]:not([hidden])');
	await page.fill('#passkeyPassword', login.password);
	await page.press('#passkeyPassword', 'Enter');
	await page.waitForURL(/\/desk(\/inbox)?$/);
});

async function addPasskey(login: Login, { hasPrf }: { hasPrf: boolean }): Promise<Page> {
	const context = await browser.newContext({ locale: 'en' });
	const page = await context.newPage();
	await authenticator(await context.newCDPSession(page), hasPrf);
	await page.goto(`${url}/en/desk/sign-in`);
	await page.fill('#signInName', login.signInName);
	await page.fill('#password', login.password);
	await page.fill('#code', await freshCode(login.totpSecret));
	await page.press('#code', 'Enter');
	await page.waitForURL(/\/desk(\/inbox)?$/);
	await page.goto(`${url}/en/desk/account`);
	await page.fill('#passkeyName', 'Office');
	// Whoever only found the page open adds nothing.
	await page.fill('#passkeyPassword', 'wrong wrong wrong');
	await page.press('#passkeyPassword', 'Enter');
	await page.waitForSelector('[data-passkey-add] [data-for=password]:not([hidden])');
	await page.fill('#passkeyPassword', login.password);
	await Promise.all([page.waitForEvent('load'), page.press('#passkeyPassword', 'Enter')]);
	return page;
}

async function authenticator(session: CDPSession, hasPrf: boolean): Promise<void> {
	await session.send('WebAuthn.enable');
	await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			ctap2Version: 'ctap2_1',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
			hasPrf,
		},
	});
}
