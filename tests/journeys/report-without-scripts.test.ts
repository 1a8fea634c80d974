import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/**
 * From an old phone without scripts, in Tigrinya: someone tells what happened, writes the number
 * down, comes back from another device, reads where it stands and writes again.
 */
const words = 'ኣብ ዶብ ፓስፖርተይ ወሲዶሙኒ። ሰለስተ ወርሒ ደሞዝ ኣይተኸፈለናን።';
const more = 'ሕጂ እውን የፈራርሑና ኣለዉ።';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
});

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a person without scripts reports, keeps a receipt, comes back and writes again', async () => {
	const phone = await oldPhone();
	await phone.goto(`${product.url}/ti/report`);
	expect(await phone.getAttribute('html', 'lang')).toBe('ti');

	await phone.click(sendsOn);
	expect(await phone.locator('#problems a').getAttribute('href')).toBe('#words');

	await phone.fill('#words', words);
	await phone.setInputFiles('#files', aPhoto('gate.png'));
	await openGroup(phone, '#kind');
	await phone.check('[name=kind][value=official]');
	await openGroup(phone, '#when_year');
	await phone.selectOption('#when_calendar', 'ethiopic');
	await phone.fill('#when_year', '2019');
	await phone.fill('#place', 'ኣብ ጥቓ ድንድል');
	await phone.click(sendsOn);

	const preview = phone.locator('main');
	expect(await preview.innerText()).toContain(words);
	expect(await preview.innerText()).toContain('gate.png');
	expect(await preview.innerText()).toContain('2019');

	await phone.click('[formaction="?/edit"]');
	expect(await phone.inputValue('#words')).toBe(words);
	expect(await phone.isChecked('[name=kind][value=official]')).toBe(true);
	expect(await phone.isChecked('[name=file]')).toBe(true);
	await phone.click(sendsOn);
	await phone.click('#send');

	const receipt = await receiptOn(phone);
	expect(receipt).toMatch(/^\d{28}$/);
	expect(phone.url()).not.toContain(receipt);
	expect(await phone.context().cookies()).toEqual([]);

	await phone.fill('#again', receipt.replace(/(....)/g, '$1-'));
	await phone.click('#check [type=submit]');
	expect(await phone.locator('.notice.success').count()).toBe(1);
	await phone.context().close();

	const other = await oldPhone();
	await other.goto(`${product.url}/ti/inbox`);
	await other.fill('#receipt', swapped(receipt));
	await other.click(opens);
	expect(await other.locator('#problems').count()).toBe(1);
	await other.fill('#receipt', receipt);
	await other.click(opens);
	expect(await other.innerText('main')).toContain(words);
	expect(await other.innerText('.timeline dl')).toContain('ኣብ ጥቓ ድንድል');
	expect(await other.locator('.stage [aria-current=step]').count()).toBe(1);

	await other.fill('#message', more);
	await other.setInputFiles('#files', aPhoto('paper.png'));
	await other.click('[data-act=message] [type=submit]');
	const conversation = await other.innerText('.timeline');
	expect(conversation).toContain(more);
	expect(conversation).toContain('paper.png');
	expect(other.url()).not.toContain(receipt);
});

test('the team answers, and the person reads it as new, in their language, and answers back', async () => {
	const told = 'ኣብ ሕርሻ ሰለስተ ወርሒ ብዘይ ደሞዝ። 5519';
	const question = 'ሕጂ ኣብ ውሑስ ቦታ ዲኹም ዘለኹም?';
	const yes = 'እወ፡ ኣብ ገዛ ሓብተይ ኣለኹ። 5520';
	const phone = await oldPhone();
	const receipt = await tells(phone, told);
	const team = await theIntakeTeam(browser, product);
	await team.answers(told, question);

	await opensInbox(phone, receipt);
	expect(await phone.locator('.theirs', { hasText: question }).locator('.unread').count()).toBe(1);
	await phone.fill('#message', yes);
	await phone.click('[data-act=message] [type=submit]');
	expect(await phone.locator('.theirs', { hasText: question }).locator('.unread').count()).toBe(0);
	await team.answers(yes, 'የቐንየልና። ንሰምዓኩም ኣለና።');

	await team.closes(told, 'ነቲ ሰራሒ ስራሕ ጽሒፍናሉ ኣለና።', 'ናብ ቤት ፍርዲ ኣብ ውሽጢ ክልተ ወርሒ።');
	await opensInbox(phone, receipt);
	expect(await phone.locator('.card', { hasText: 'ናብ ቤት ፍርዲ' }).count()).toBe(1);
	expect(await phone.locator('.timeline > li').count()).toBe(5);
});

test('sending the same page twice gives the same receipt', async () => {
	const phone = await oldPhone();
	await phone.goto(`${product.url}/ti/report`);
	await phone.fill('#words', words);
	await phone.click(sendsOn);
	const form = await phone
		.locator('form[action="?/send"]')
		.evaluate((element) =>
			Array.from(new FormData(element as HTMLFormElement)).map(([name, value]) => [
				name,
				`${value}`,
			]),
		);
	const receipts = await Promise.all([1, 2].map(() => sendAgain(phone, form)));
	expect(receipts[0]).toMatch(/\d{28}/);
	expect(receipts[1]).toBe(receipts[0]);
});

test('someone who was punished for reporting gets an urgent report with its own receipt', async () => {
	const phone = await oldPhone();
	const first = await tells(phone, words);
	await opensInbox(phone, first);
	await openGroup(phone, '#reprisal');
	await phone.fill('#reprisal', more);
	await phone.click('[data-act=reprisal] [type=submit]');
	const second = await receiptOn(phone);
	expect(second).not.toBe(first);
	await opensInbox(phone, second);
	expect(await phone.locator('.badge.urgent').count()).toBe(1);
	expect(await phone.innerText('main')).not.toContain(words);
});

test('a person takes their report back, and nothing of it is shown any more', async () => {
	const phone = await oldPhone();
	const receipt = await tells(phone, words);
	await opensInbox(phone, receipt);
	await openGroup(phone, '#confirm');
	await phone.click('[data-act=withdraw] [type=submit]');
	expect(await phone.locator('#problems a').getAttribute('href')).toBe('#confirm');
	await phone.check('#confirm');
	await phone.click('[data-act=withdraw] [type=submit]');
	expect(await phone.innerText('main')).not.toContain(words);
	await opensInbox(phone, receipt);
	expect(await phone.innerText('main')).not.toContain(words);
});

test('only the person changes how they are known, and takes what they said along', async () => {
	const phone = await oldPhone();
	await opensInbox(phone, await tells(phone, words));
	await openGroup(phone, '[name=mode]');
	await phone.check('[name=mode][value=named]');
	await phone.click('[data-act=mode] [type=submit]');
	expect(await phone.locator('#problems a').getAttribute('href')).toBe('#name');
	await phone.check('[name=mode][value=named]');
	await phone.fill('#name', 'Saba T.');
	await phone.click('[data-act=mode] [type=submit]');
	expect(await phone.isChecked('[name=mode][value=named]')).toBe(true);
	await openGroup(phone, '[data-act=export] button');
	const download = phone.waitForEvent('download');
	await phone.click('[data-act=export] [type=submit]');
	const file = await (await download).createReadStream();
	let text = '';
	for await (const part of file) text += part;
	expect(text).toContain(words);
	expect(text).toContain('Saba T.');
});

const sendsOn = 'form[action="?/preview"] [type=submit]';
const opens = 'form[action="?/open"] [type=submit]';

/** 360 points wide, no scripts. */
async function oldPhone(): Promise<Page> {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 360, height: 640 },
		locale: 'ti',
	});
	return context.newPage();
}

async function tells(phone: Page, told: string): Promise<string> {
	await phone.goto(`${product.url}/ti/report`);
	await phone.fill('#words', told);
	await phone.click(sendsOn);
	await phone.click('#send');
	return receiptOn(phone);
}

async function opensInbox(phone: Page, receipt: string): Promise<void> {
	await phone.goto(`${product.url}/ti/inbox`);
	await phone.fill('#receipt', receipt);
	await phone.click(opens);
}

async function receiptOn(phone: Page): Promise<string> {
	return (await phone.innerText('#receipt')).replace(/\s/g, '');
}

async function openGroup(phone: Page, inside: string): Promise<void> {
	const group = phone.locator('details.group', { has: phone.locator(inside) });
	if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
}

async function sendAgain(phone: Page, fields: string[][]): Promise<string> {
	const body = new URLSearchParams(fields as [string, string][]);
	const answer = await phone.request.post(`${product.url}/ti/report?/send`, {
		data: body.toString(),
		headers: {
			'content-type': 'application/x-www-form-urlencoded',
			origin: product.url,
			accept: 'text/html',
		},
	});
	const shown = /id="receipt">([\s\S]*?)<\/p>/.exec(await answer.text())?.[1] ?? '';
	return shown.replace(/<[^>]*>|\s/g, '');
}

/** Two neighbours in the wrong order, as they slip from paper to screen. */
function swapped(receipt: string): string {
	const at = Array.from(receipt).findIndex((digit, i) => digit !== receipt[i + 1]);
	return receipt.replace(receipt.slice(at, at + 2), `${receipt[at + 1] ?? ''}${receipt[at] ?? ''}`);
}

function aPhoto(name: string) {
	const pixel =
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
	return { name, mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') };
}
