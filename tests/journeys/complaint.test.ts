import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { wordsIn } from '#tests/support/media/look.ts';
import { aPhoto, CANARIES } from '#tests/support/media/photos.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/**
 * C01 from end to end, in Tigrinya, from an old phone without scripts: a worker reports an office,
 * keeps its people away, comes back from elsewhere, is answered, is punished, and is heard.
 */
const words = 'እቲ ኦፊሰር ፓስፖርተይ ወሲዱ። ገንዘብ ሓቲቱኒ። 6104';
const office = 'ቤት ጽሕፈት መዕረፊ ቆልዑ 6105';
const question = 'መዓስ ኮነ? ስእሊ ኣለኩም ዶ?';
const answer = 'ሰሉስ ንግሆ። ስእሊ ኣብዚ ኣሎ። 6106';
const punished = 'ንጽባሒቱ ካብ ስራሕ ኣባረሩኒ። 6107';
const reasons = 'እቲ ጉዳይ መርሚርናዮ፣ ጌጋ ምዃኑ ረኺብና።';

let product: RunningProduct;
let browser: Browser;
let team: Awaited<ReturnType<typeof theIntakeTeam>>;
let receipt: string;
let report: string;
let photo: Uint8Array;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	team = await theIntakeTeam(browser, product);
	photo = await aPhoto('jpeg', { width: 640, height: 480 });
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a worker reports an office without a name, and nothing goes anywhere else', async () => {
	const { phone, elsewhere } = await anOldPhone();
	await phone.goto(`${product.url}/ti/report`);
	await phone.fill('#words', words);
	for (const group of await phone.locator('details.group > summary').all()) await group.click();
	await phone.check('[name=kind][value=official]');
	await phone.fill('#body', office);
	await phone.locator('label', { hasText: 'ሓለዋ ቆልዑ' }).locator('input').check();
	await phone.click('form[action="?/preview"] [type=submit]');
	expect(await phone.innerText('main')).toContain(office);
	await phone.click('#send');
	receipt = (await phone.innerText('#receipt')).replace(/\s/g, '');
	expect(receipt).toMatch(/^\d{28}$/);
	expect(await phone.context().cookies()).toEqual([]);
	expect(elsewhere).toEqual([]);
	await phone.context().close();
});

test('the people of that office and a colleague who is kept away never see it', async () => {
	await team.opens(words);
	report = team.page.url();
	const yusuf = await theIntakeTeam(browser, product, 'yusuf');
	await yusuf.opens(words);
	await team.page.click('#act-keepAway summary');
	await team.page.selectOption('#keepAway-who', { label: 'Yusuf Adan' });
	await team.page.click('#act-keepAway button');
	const idris = await theIntakeTeam(browser, product, 'idris');
	for (const { page, opens } of [yusuf, idris]) {
		expect((await page.goto(report))?.status()).toBe(404);
		await expect(opens(words)).rejects.toThrow('does not have this report');
	}
	await team.page.goto(report);
	// The other team is no place to hand it over to, and the page does not say why.
	await team.page.click('#act-transfer summary');
	await team.page.click('#act-transfer label:has-text("Child protection")');
	await team.page.click('#act-transfer label:has-text("I know that my team loses it")');
	await team.page.click('#act-transfer button');
	expect(await team.page.innerText('main')).toContain('cannot be handed to that team');
});

test('with the receipt alone, from another device, they see where it stands and answer with a photo', async () => {
	await team.answers(words, question);
	const { phone } = await anOldPhone();
	await comesBack(phone);
	expect(await phone.locator('.stage [aria-current=step]').count()).toBe(1);
	expect(await phone.innerText('.theirs')).toContain(question);
	await phone.fill('#message', answer);
	const file = { name: 'gate.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) };
	await phone.setInputFiles('#files', file);
	await phone.click('[data-act=message] [type=submit]');
	expect(await phone.innerText('.timeline')).toContain('gate.jpg');
});

test('the team gets a copy without the place, and the original as it was', async () => {
	const { page } = team;
	await page.goto(report);
	expect(await page.innerText('main')).toContain(answer);
	const address = await page.getAttribute('a[data-copy]', 'href');
	const cleaned = await (await page.request.get(`${product.url}${address}`)).body();
	expect(cleaned.subarray(0, 2).toString('hex')).toBe('ffd8');
	expect(wordsIn(photo, [...CANARIES, 'Exif'])).toHaveLength(4);
	expect(wordsIn(cleaned, [...CANARIES, 'Exif', 'GPS'])).toEqual([]);
	const original = await page.request.post(`${product.url}${address}`, {
		form: { sure: 'yes' },
		headers: { origin: product.url },
	});
	const bytes = await original.body();
	expect(bytes.equals(photo)).toBe(true);
	// Of the locked file: who is handed it can check it without opening it.
	expect(await page.textContent('#files code')).toMatch(/^[0-9a-f]{64}$/);
});

test('being punished for reporting is a report of its own, and a human sees it first', async () => {
	const { phone } = await anOldPhone();
	await comesBack(phone);
	await phone
		.locator('details.group', { has: phone.locator('#reprisal') })
		.locator('summary')
		.click();
	await phone.fill('#reprisal', punished);
	await phone.click('[data-act=reprisal] [type=submit]');
	expect((await phone.innerText('#receipt')).replace(/\s/g, '')).not.toBe(receipt);
	await team.page.goto(`${product.url}/en/desk/inbox`);
	const urgent = team.page.locator('li.line.urgent', { hasText: 'Punished' });
	expect(await urgent.count()).toBe(1);
	const first = await team.page.locator('li[data-report]').first().getAttribute('class');
	expect(first).toContain('urgent');
});

test('the decision comes with reasons and a way to appeal in the language of the person', async () => {
	const { page } = team;
	await page.goto(report);
	await page.click('#act-close summary');
	// The way to appeal is offered in Tigrinya, for the team to leave or to mend.
	expect(await page.inputValue('#close-appeal')).toMatch(/^[ሀ-፿\s\p{P}\d]*Puerto Claro/u);
	await page.fill('#close-words', reasons);
	await page.click('#act-close button');
	const { phone } = await anOldPhone();
	await comesBack(phone);
	expect(await phone.getAttribute('html', 'lang')).toBe('ti');
	const letter = await phone.locator('.card', { hasText: reasons }).innerText();
	expect(letter).toContain('90');
	expect(letter.replace(/[^A-Za-z]/g, '')).toBe('PuertoClaroMigrantHouse');
});

/** No scripts, and a list of every request that leaves our own origin. */
async function anOldPhone(): Promise<{ phone: Page; elsewhere: string[] }> {
	const context = await browser.newContext({
		...{ javaScriptEnabled: false, locale: 'ti', viewport: { width: 320, height: 568 } },
	});
	const phone = await context.newPage();
	const elsewhere: string[] = [];
	phone.on('request', (request) => {
		if (!request.url().startsWith(product.url)) elsewhere.push(request.url());
	});
	return { phone, elsewhere };
}

async function comesBack(phone: Page): Promise<void> {
	await phone.goto(`${product.url}/ti/inbox`);
	await phone.fill('#receipt', receipt);
	await phone.click('form[action="?/open"] [type=submit]');
}
