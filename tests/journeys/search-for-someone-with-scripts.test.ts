import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { faultsOf, pageToLookAt } from '#tests/support/accessible.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { aPhone, keepsInDraft, opensInbox, receiptOn } from '#tests/support/phone.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/**
 * In Arabic, on a small phone with scripts: a sister looks for her brother, and neither his name nor
 * a word of hers, nor the receipt, ever leaves the device unsealed.
 */
const name = 'يوسف حمدان التايب CANARY-5519';
const words = 'أخي خرج من أغاديز في الربيع CANARY-8830';
const later = 'سترته زرقاء CANARY-2204';
const secrets = [name, words, later, 'CANARY', 'Agadez', '+00 7731', 'CANARY-8830', 'يوسف'];

let product: RunningProduct;
let browser: Browser;
let team: Awaited<ReturnType<typeof theIntakeTeam>>;
let officer: Page;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	team = await theIntakeTeam(browser, product, 'leyla');
	officer = team.page;
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a family searches, comes back and adds, and nothing leaves the device unsealed', async () => {
	const { page, sent } = await aPhone(browser);
	await begins(page);
	await page.click(SENDS_ON);
	expect(await page.locator('#problems a').getAttribute('href')).toBe('#name');
	await fillsIn(page);
	await page.fill('#origin_1', 'across the sea');
	await page.click(SENDS_ON);
	expect(await page.locator('#problems a').getAttribute('href')).toBe('#origin_1');
	await page.selectOption('#origin_1', 'SD');
	await page.click(SENDS_ON);
	const preview = await page.innerText('main dl');
	for (const said of [name, words, 'Agadez', '١٤١٨', 'السودان', 'النيجر', '+00 7731']) {
		expect(preview).toContain(said);
	}
	expect(await page.locator('#name').isVisible()).toBe(false);
	await page.click('[formaction="?/edit"]');
	expect(await page.inputValue('#words')).toBe(words);
	await page.click(SENDS_ON);
	await page.click('#send');
	const receipt = await receiptOn(page);

	await opensInbox(page, `${product.url}/ar/inbox`, receipt);
	expect(await page.innerText('.timeline')).toContain(name);
	await page.waitForSelector('[data-calls=openRows]:not([hidden])');
	await page.click('[data-calls=openRows] summary');
	expect(await page.innerText('[data-calls=openRows]')).toContain(name);
	expect(await page.innerText('[data-shared]')).toContain('الصليب الأحمر');
	await page.click('[data-act=change-search] [type=submit]');
	await page.waitForSelector('#change');
	expect(await page.inputValue('#name')).toBe(name);
	expect(await page.inputValue('#leg_1_country')).toBe('النيجر');
	expect(await page.isChecked('[name=share][value=red_cross]')).toBe(true);
	expect(await page.inputValue('#mark_1_kind')).toBe('scar');
	await page.uncheck('[name=share][value=red_cross]');
	await page.fill('#words', later);
	await page.click('#change [type=submit]');
	await page.waitForSelector('[data-saved]');
	await page.click('[data-saved] [type=submit]');
	await page.waitForSelector('[data-calls=openRows]:not([hidden])');
	await page.click('[data-calls=openRows] summary');
	expect(await page.innerText('[data-calls=openRows]')).toContain(later);
	expect(await page.locator('[data-shared] li').count()).toBe(0);

	const wire = Buffer.concat(sent());
	expect(wire.length).toBeGreaterThan(5_000);
	for (const secret of [...secrets, receipt]) {
		expect(wire.includes(secret)).toBe(false);
		const inBase64 = Buffer.from(secret).toString('base64');
		expect(wire.includes(inBase64.slice(0, Math.max(8, inBase64.length - 4)))).toBe(false);
		expect(wire.includes(encodeURIComponent(secret))).toBe(false);
	}
	await page.context().close();

	// Where the search came as a report it says, too, what is told now, and that it was corrected.
	await team.opens('CANARY-8830');
	const thread = await officer.innerText('main');
	expect(thread).toContain(words);
	expect(thread).toContain(later);
	// The team opens what the browser sealed, and so does a page without scripts.
	await officer.goto(`${product.url}/en/desk/tracing?kind=missing`);
	await officer.click('a[data-record]:has-text("CANARY-5519")');
	expect(await officer.innerText('main')).toContain(later);
	expect(await officer.innerText('main')).toContain('How the family wants to be told');
	const library = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await library.goto(`${product.url}/ar/inbox`);
	await library.fill('#receipt', receipt);
	await library.click('form[data-seals] [type=submit]');
	expect(await library.locator('[id^=search-] dl').textContent()).toContain(later);
});

test('a lost answer is asked for again and makes one search', async () => {
	const { page } = await aPhone(browser);
	await begins(page);
	await page.fill('#name', 'Once Only 4471');
	let answers = 0;
	await page.route('**/api/v1/searches', async (route) => {
		const answer = await route.fetch();
		expect(await answer.json()).toEqual({ created: answers === 0 });
		answers += 1;
		if (answers < 3) await route.abort('connectionreset');
		else await route.fulfill({ response: answer });
	});
	await page.click(SENDS_ON);
	await page.click('#send');
	await receiptOn(page);
	expect(answers).toBe(3);
	await officer.goto(`${product.url}/en/desk/tracing?kind=missing`);
	expect(await officer.locator('a[data-record]:has-text("Once Only 4471")').count()).toBe(1);
});

test('a draft is kept only when asked for, finishes its sending, and is another than that of a report', async () => {
	const { page } = await aPhone(browser);
	await begins(page);
	await page.fill('#name', 'Kept Only Here 2290');
	await page.waitForTimeout(700);
	expect(await keptHere(page)).toBe(0);
	await keepsInDraft(page, () => keepsDraft(page));
	await fillsIn(page);
	await keepsInDraft(page, () => page.fill('#leg_4_place', 'Zarzis'));
	const stored = await page.evaluate(() => JSON.stringify(localStorage));
	expect(stored).not.toMatch(/CANARY|Zarzis/);
	// An answer that never comes: the phone is put away in the middle of the sending.
	let arrived = 0;
	await page.route('**/api/v1/searches', async (route) => {
		await route.fetch();
		arrived += 1;
		await route.abort('connectionreset');
	});
	await page.click(SENDS_ON);
	await keepsInDraft(page, async () => {
		await page.click('#send');
		await vi.waitFor(() => expect(arrived).toBeGreaterThan(0), { timeout: 20_000 });
	});
	await page.goto(`${product.url}/ar/report`);
	await page.waitForSelector('[data-sealing=browser]');
	expect(await page.inputValue('#words')).toBe('');
	await page.unroute('**/api/v1/searches');
	await page.goto(`${product.url}/ar/search`);
	await page.waitForSelector('[data-sealing=browser]');
	expect(await page.inputValue('#words')).toBe(words);
	expect(await page.inputValue('#leg_4_place')).toBe('Zarzis');
	expect(await page.inputValue('#birth_calendar')).toBe('islamic-umalqura');
	const answer = page.waitForResponse('**/api/v1/searches');
	await page.click(SENDS_ON);
	await page.click('#send');
	expect(await (await answer).json()).toEqual({ created: false });
	await receiptOn(page);
	expect(await keptHere(page)).toBe(0);
	await page.context().close();
}, 60_000);

test('who leaves in a hurry while a search is being sealed leaves no draft', async () => {
	const { page } = await aPhone(browser);
	await begins(page);
	await keepsDraft(page);
	await page.fill('#name', 'Left At Once 3318');
	await page.waitForFunction(() => localStorage.length === 1);
	const written: string[] = [];
	await page.exposeFunction('wrote', (at: string) => written.push(at));
	await page.evaluate(() => {
		const { setItem } = Storage.prototype;
		Storage.prototype.setItem = function (at, text) {
			const hasLeft = document.documentElement.dataset.left !== undefined;
			if (this === localStorage && hasLeft) Reflect.get(globalThis, 'wrote')(at);
			setItem.call(this, at, text);
		};
	});
	// The place to go to is far away: until it answers, this page goes on.
	await page.route('**/exit', (route) => setTimeout(() => route.abort(), 2500));
	await page.click(SENDS_ON);
	await page.click('#send');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await page.waitForTimeout(1800);
	expect(written).toEqual([]);
	await page.context().close();
});

test('what a device can neither seal nor open the server does when asked once more, and no word is lost', async () => {
	const { page } = await aPhone(browser);
	await page.goto(`${product.url}/ar/search`);
	const plain = await page.innerText('#way');
	await begins(page);
	await keepsDraft(page);
	await fillsIn(page);
	await page.waitForFunction(() => localStorage.length === 1);
	await cannotSeal(page);
	await page.click(SENDS_ON);
	await page.click('#send');
	await page.waitForSelector('#problems');
	expect(await page.innerText('#way')).toBe(plain);
	expect(await page.inputValue('#leg_3_place')).toBe('طرابلس');
	await page.click(SENDS_ON);
	expect(await page.innerText('main dl')).toContain('طرابلس');
	await page.click('#send');
	const receipt = (await page.innerText('#receipt')).replace(/\s/g, '');
	await page.waitForFunction(() => localStorage.length === 0);

	await opensInbox(page, `${product.url}/ar/inbox`, receipt);
	await cannotOpen(page);
	await page.click(CHANGES);
	await page.waitForSelector('[data-act=change-search] .hint');
	await page.click(CHANGES);
	await page.waitForSelector('#change');
	expect(await page.inputValue('#words')).toBe(words);

	await opensInbox(page, `${product.url}/ar/inbox`, receipt);
	await page.click(CHANGES);
	await page.waitForSelector('#change');
	await page.fill('#words', later);
	await cannotSeal(page);
	await page.click('#change [type=submit]');
	await page.waitForSelector('#problems');
	await page.click('#change [type=submit]');
	await page.waitForSelector('[data-saved]');
	await opensInbox(page, `${product.url}/ar/inbox`, receipt);
	await page.waitForSelector('[data-calls=openRows]:not([hidden])');
	await page.click('[data-calls=openRows] summary');
	expect(await page.innerText('[data-calls=openRows]')).toContain(later);
	await page.context().close();
}, 90_000);

test('an officer writes a search down for a family, who comes back with their own receipt', async () => {
	await officer.goto(`${product.url}/en/desk/tracing`);
	await officer.click('a:has-text("Write down a search for a family")');
	await officer.selectOption('#language', 'ti');
	await officer.click(LOOKS);
	expect(await officer.locator('#problems a').getAttribute('href')).toBe('#name');
	await officer.fill('#name', 'ሰላም ተስፋይ');
	await officer.fill('#words', 'My sister went to the sea in spring.');
	await officer.click(LOOKS);
	expect(await officer.innerText('main')).toContain('ሰላም ተስፋይ');
	await officer.click('#begin');
	expect(await officer.innerText('main')).toContain('Give this number to the family now');
	const receipt = await officer.innerText('#receipt');
	expect(await officer.getAttribute('main [lang=ti]', 'dir')).toBe('ltr');
	const { page } = await aPhone(browser);
	await opensInbox(page, `${product.url}/ar/inbox`, receipt);
	expect(await page.innerText('.timeline')).toContain('ሰላም ተስፋይ');
	await officer.goto(`${product.url}/en/desk/tracing?kind=missing`);
	expect(await officer.locator('a[data-record]:has-text("ሰላም ተስፋይ")').count()).toBe(1);
	const { page: stranger } = await theIntakeTeam(browser, product, 'selam');
	const at = `${product.url}/en/desk/tracing/new/search`;
	await stranger.goto(at);
	await stranger.fill('#name', 'Nobody');
	await stranger.click(LOOKS);
	await stranger.click('#begin');
	expect(await stranger.locator('#receipt').count()).toBe(0);
	const look = await pageToLookAt(browser, { as: officer });
	await look.goto(at.replace('/en/', '/ar/'));
	expect(await faultsOf(look, 'ar')).toEqual([]);
}, 60_000);

const SENDS_ON = 'form[data-seals] [type=submit]';
const CHANGES = '[data-act=change-search] [type=submit]';
const LOOKS = 'form[action="?/look"] button';

async function begins(page: Page): Promise<void> {
	await page.goto(`${product.url}/ar/search`);
	const before = await page.innerText('#way');
	await page.focus('#name');
	await page.waitForSelector('[data-sealing=browser]');
	expect(await page.innerText('#way')).not.toBe(before);
}

async function fillsIn(page: Page): Promise<void> {
	await page.fill('#name', name);
	await page.fill('#words', words);
	for (const fold of await page.locator('details.group > summary').all()) await fold.click();
	await page.selectOption('#birth_calendar', 'islamic-umalqura');
	await page.fill('#birth_year', '١٤١٨');
	await page.selectOption('#mark_1_kind', 'scar');
	await page.fill('#leg_1_place', 'Agadez');
	await page.fill('#leg_1_country', 'Niger');
	await page.fill('#leg_3_place', 'طرابلس');
	await page.check('[name=tell_way][value=phone]');
	await page.fill('#tell_contact', '+00 7731');
	await page.check('[name=share][value=red_cross]');
	// As soon as the third place is there, a fourth can be written.
	expect(await page.locator('#leg_4_place').count()).toBe(1);
}

function keepsDraft(page: Page): Promise<void> {
	return page.locator('label.option', { has: page.locator('input:not([name])') }).click();
}

function keptHere(page: Page): Promise<number> {
	return page.evaluate(() => localStorage.length + sessionStorage.length);
}

/** A browser without what drawing a key needs. */
function cannotSeal(page: Page): Promise<void> {
	return page.evaluate(() => {
		crypto.getRandomValues = () => {
			throw new Error('not in this browser');
		};
	});
}

function cannotOpen(page: Page): Promise<void> {
	return page.evaluate(() => {
		document.querySelector('[data-act=change-search]')?.setAttribute('data-content', 'AAAA');
	});
}
