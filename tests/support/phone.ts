import type { Browser, Page } from 'playwright-core';

/** A small phone with scripts, and everything that it has sent: addresses and bodies. */
export async function aPhone(
	browser: Browser,
	locale = 'ar',
): Promise<{ page: Page; sent: () => Buffer[] }> {
	const viewport = { width: 320, height: 640 };
	const page = await (await browser.newContext({ viewport, locale })).newPage();
	const sent: Buffer[] = [];
	page.on('request', (request) => {
		sent.push(Buffer.from(request.url()), request.postDataBuffer() ?? Buffer.alloc(0));
	});
	return { page, sent: () => sent };
}

/** Opens what a receipt opens, which the phone keeps to itself. @param inbox the page's address */
export async function opensInbox(page: Page, inbox: string, receipt: string): Promise<void> {
	await page.goto(inbox);
	await page.focus('#receipt');
	await page.waitForSelector('[data-sealing=browser]');
	await page.fill('#receipt', receipt);
	await page.click('form[data-seals] [type=submit]');
	await page.waitForSelector('#opened');
}

/** The receipt, as soon as it is shown. */
export async function receiptOn(page: Page): Promise<string> {
	const shown = () => document.querySelectorAll('#receipt span').length === 7;
	await page.waitForFunction(shown, null, { timeout: 60_000 });
	return (await page.innerText('#receipt')).replace(/\s/g, '');
}
