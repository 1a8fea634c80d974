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

/**
 * What is changed in a form is in the draft that the device keeps, as soon as this returns. It lies
 * there sealed: that it was kept anew shows in its nonce, which then stays as it is for a while.
 */
export async function keepsInDraft(page: Page, change: () => Promise<unknown>): Promise<void> {
	const before = await page.evaluate(nonces);
	await change();
	let [last, since] = [before, performance.now()];
	for (;;) {
		const now = await page.evaluate(nonces);
		if (now !== last) [last, since] = [now, performance.now()];
		if (last !== before && performance.now() - since > 700) return;
		if (performance.now() - since > 20_000) throw new Error('no draft is kept');
		await page.waitForTimeout(100);
	}
}

/** Looked at only where there is a database: whoever opens one that is not there makes it. */
async function nonces(): Promise<string> {
	const known = await indexedDB.databases();
	if (!known.some(({ name }) => name === 'amparo')) return '';
	const db = await new Promise<IDBDatabase>((done, failed) => {
		const request = indexedDB.open('amparo');
		request.onsuccess = () => done(request.result);
		request.onerror = () => failed(request.error);
	});
	const all = db.transaction('kept').objectStore('kept').getAll();
	await new Promise((done) => {
		all.onsuccess = done;
		all.onerror = done;
	});
	db.close();
	return all.result.flatMap((one) => ('iv' in one ? [[...one.iv].join()] : [])).join(' ');
}
