import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freshCode } from './fresh-code.ts';
import type { RunningProduct } from './product.ts';

/**
 * Someone of the demonstration's team, for journeys of the people whom it answers: the lead of the
 * intake team, or another (the data guardian is mariam) by their name for signing in.
 */
export async function theIntakeTeam(
	browser: Browser,
	{ url, dataFolder }: RunningProduct,
	who: 'selam' | 'idris' | 'yusuf' | 'leyla' | 'bereket' | 'mariam' = 'selam',
) {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const page = await context.newPage();
	const logins = JSON.parse(readFileSync(join(dataFolder, 'demo-logins.json'), 'utf8'));
	const { signInName, password, totpSecret } = logins[who];
	await page.goto(`${url}/en/desk/sign-in`);
	await page.fill('[name=signInName]', signInName);
	await page.fill('[name=password]', password);
	await page.fill('[name=code]', await freshCode(totpSecret));
	await page.click('main form:has([name=code]) button');
	await page.waitForURL(who === 'mariam' ? /\/desk\/team/ : /\/desk\/inbox/);
	return {
		/** Where they are signed in. */
		page,
		/** Opens the report that holds these words. @throws when it is not theirs to see */
		opens: (words: string) => open(page, url, words),
		/** Opens the report that holds these words and writes back. */
		async answers(words: string, reply: string): Promise<void> {
			await open(page, url, words);
			await page.fill('#reply-words', reply);
			await page.click('button[name=step][value=send]');
		},
		/** Closes it with reasons and what to do against them. */
		async closes(words: string, reasons: string, appeal: string): Promise<void> {
			await open(page, url, words);
			await page.click('#act-close summary');
			await page.fill('#close-words', reasons);
			await page.fill('#close-appeal', appeal);
			await page.click('#act-close button');
		},
	};
}

async function open(page: Page, url: string, words: string): Promise<void> {
	await page.goto(`${url}/en/desk/inbox`);
	const links = await page.locator('[data-open]').all();
	const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
	for (const address of addresses) {
		await page.goto(`${url}${address}`);
		if ((await page.locator('main').innerText()).includes(words)) return;
	}
	throw new Error('the team does not have this report');
}
