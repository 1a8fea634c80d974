import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import {
	askForPreview,
	openInbox,
	receiptIn,
	send,
	tellUs,
	textOf,
} from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/** Of the networks kept for documentation (RFC 5737). */
const SHELTER = '192.0.2.60';
const FLOODER = '198.51.100.7';

/** A shelter with one line to the world: nobody in it is refused, and nobody is folded away. */
let product: RunningProduct;
let browser: Browser;
let desk: Page;

beforeAll(async () => {
	[product, browser] = await Promise.all([
		startProduct({ demo: true, env: { ADDRESS_HEADER: 'x-forwarded-for' } }),
		launchBrowser(),
	]);
	({ page: desk } = await theIntakeTeam(browser, product));
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('sixty people behind one address all report, and each stands in the inbox alone', async () => {
	const before = await lines(desk);
	const receipts = new Set<string>();
	for (let person = 0; person < 60; person += 1)
		receipts.add(await tellUs(product.url, { words: `Bed ${person} has no roof.`, from: SHELTER }));
	expect(receipts.size).toBe(60);
	const after = await lines(desk);
	expect(after).toEqual({ reports: before.reports + 60, waves: 0 });
});

test('fifty who press send in the same moment get fifty receipts, each for their own words', async () => {
	const people = Array.from({ length: 50 }, (_, person) => `Gate ${person}.`);
	const forms = await Promise.all(
		people.map((words) => askForPreview(product.url, { words, fields: { danger: 'yes' } })),
	);
	const answers = await Promise.all(forms.map((form) => send(product.url, form)));
	expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
	const receipts = answers.map(({ html }) => receiptIn(html) ?? '');
	expect(new Set(receipts).size).toBe(50);
	for (const [person, words] of people.entries()) {
		const opened = await openInbox(product.url, receipts[person] ?? '');
		expect(textOf(opened.html)).toContain(words);
	}
});

test('a hundred from behind a proxy that tells no address fold nobody away', async () => {
	const before = await lines(desk);
	for (let n = 0; n < 45; n += 1) await tellUs(product.url, { words: `Behind Tor ${n}` });
	await tellUs(product.url, { words: 'Genuine, from behind Tor too.' });
	const after = await lines(desk);
	expect(after).toEqual({ reports: before.reports + 46, waves: 0 });
});

test('a flood from one address becomes one line, and its urgent ones are still counted', async () => {
	const urgent = { danger: 'yes' };
	for (let n = 0; n < 105; n += 1) {
		const fields = n < 50 ? urgent : {};
		await tellUs(product.url, { words: `Flood ${n}`, from: FLOODER, fields });
	}
	expect((await lines(desk)).waves).toBe(1);
	// Fifty single people are in danger too, and fill the first page.
	expect(await waveIn(desk)).toMatch(/50 urgent/i);
});

/** The first line of a flood, on whichever page of the inbox it stands. */
async function waveIn(page: Page): Promise<string> {
	await page.goto(`${product.url}/en/desk/inbox`);
	for (;;) {
		const wave = page.locator('li.wave');
		if ((await wave.count()) > 0) return wave.first().innerText();
		await page.locator('a[rel=next]').first().click();
	}
}

/** What the whole inbox shows, page after page. */
async function lines(page: Page): Promise<{ reports: number; waves: number }> {
	const seen = { reports: 0, waves: 0 };
	await page.goto(`${product.url}/en/desk/inbox`);
	for (;;) {
		seen.waves += await page.locator('li.wave').count();
		seen.reports += await page.locator('li.line:not(.wave)').count();
		const next = page.locator('a[rel=next]');
		if ((await next.count()) === 0) return seen;
		await next.first().click();
	}
}
