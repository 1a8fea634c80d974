import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKeys, openBytes } from '#foundations/sealing/index.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { aMailServer, type MailServer } from '#tests/support/mail-server.ts';
import { aPhoto } from '#tests/support/media/photos.ts';
import { tellUs } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';
import { partsOfZip } from '#tests/support/zip-parts.ts';

/** What a person gave goes outside with their own yes or not at all, and a human hears of danger. */
const words = 'They took the boat back out. 7104';
const lawyer = 'Law office Wanjiku Odhiambo';
const told = 'Photos of the boat, for the hearing in March.';
const risk = 'The court may ask who took them.';

let product: RunningProduct;
let browser: Browser;
let mail: MailServer;
let desk: Page;
let phone: Page;
let receipt: string;
let folder: string;

beforeAll(async () => {
	[mail, folder] = [await aMailServer(), await mkdtemp(join(tmpdir(), 'amparo-lawyer-'))];
	const env = { AMPARO_SMTP_URL: mail.url, AMPARO_MAIL_FROM: 'notice@example.org' };
	[product, browser] = await Promise.all([startProduct({ demo: true, env }), launchBrowser()]);
	const photo = new File(
		[Buffer.from(await aPhoto('jpeg', { width: 320, height: 240 }))],
		'boat.jpg',
	);
	receipt = await tellUs(product.url, { words, files: [photo] });
	const team = await theIntakeTeam(browser, product);
	desk = team.page;
	await team.opens(words);
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	phone = await context.newPage();
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
	mail?.close();
	await rm(folder, { recursive: true, force: true });
});

test('the person reads to whom, which files, which words and which risk, and says yes', async () => {
	const keys = await newKeys();
	await asks({ receiver: 'lawyer', to: lawyer, key: keys.recipient });
	expect(await desk.innerText('#hand-on')).toContain('No answer yet');
	expect(await desk.locator('#hand-on button').count()).toBe(0);
	await comesBack();
	const asking = phone.locator('[id^=asking-]');
	for (const part of [lawyer, 'a lawyer or legal aid', 'boat.jpg', told, risk]) {
		expect(await asking.innerText()).toContain(part);
	}
	await asking.getByRole('button', { name: 'Yes, to them' }).click();
	expect(await phone.innerText('[id^=asking-]')).toMatch(/You said yes on .* It ends on/);
	await desk.reload();
	expect(await desk.innerText('#hand-on')).toContain('The person said yes');

	const [sealed] = await Promise.all([
		desk.waitForEvent('download').then((one) => one.path()),
		desk.click('#hand-on button'),
	]);
	const parts = partsOfZip(await openBytes(keys.identity, await readFile(sealed)));
	expect([...parts.keys()]).toEqual(['1-boat.jpg', 'README.txt', 'SHA256SUMS', 'custody.jsonl']);
	expect(String(parts.get('README.txt'))).toContain(told);
	await comesBack();
	expect(await phone.innerText('[id^=asking-]')).toContain('Handed on:');
	for (const [name, bytes] of parts) await writeFile(join(folder, name), bytes);
});

test('whoever got it checks it without us, by the stock tools', async () => {
	const run = promisify(execFile);
	const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder });
	expect(stdout).toContain('1-boat.jpg: OK');
	const amparo = join(import.meta.dirname, '..', '..', 'bin', 'amparo.ts');
	const check = ['ledger', 'custody', join(folder, 'custody.jsonl'), '--list'];
	const whole = await run(process.execPath, [amparo, ...check, join(folder, 'SHA256SUMS')]);
	expect(whole.stdout).toContain('Whole:');
	await writeFile(join(folder, 'SHA256SUMS'), 'altered');
	const altered = run(process.execPath, [amparo, ...check, join(folder, 'SHA256SUMS')]);
	await expect(altered).rejects.toMatchObject({ code: 1 });
});

test('a yes that is taken back holds at once, and what was tried without one is shown', async () => {
	await desk.reload();
	await comesBack();
	await phone.getByRole('button', { name: 'Take my yes back' }).click();
	expect(await phone.innerText('[id^=asking-]')).toContain('You took your yes back');
	// The page of the desk still has the button.
	await desk.click('#hand-on button');
	expect(await desk.innerText('#hand-on .wrong')).toContain('has taken it back');
	expect(await desk.innerText('#hand-on')).toContain('took their yes back');
	expect(await desk.locator('#hand-on button').count()).toBe(0);
	await comesBack();
	expect(await phone.innerText('main')).toContain('without your yes');
});

test('to police and borders nothing is handed on, and the person learns that it was tried', async () => {
	const { recipient } = await newKeys();
	await asks({ receiver: 'enforcement', to: 'Coast unit 9', key: recipient });
	expect(await desk.locator('.notice.problem').count()).toBeGreaterThan(0);
	// Whatever they are called the next time: the name stays what it is.
	await asks({ receiver: 'lawyer', to: 'coast UNIT 9', key: recipient });
	await comesBack();
	expect(await phone.locator('[id^=asking-]').count()).toBe(1);
	const shown = await phone.innerText('main');
	expect(shown.match(/police, border guards or an immigration authority/g)).toHaveLength(2);
});

test('danger reaches a human within a minute, by a letter that says nothing', async () => {
	await desk.goto(`${product.url}/en/desk/account`);
	await desk.fill('[name=email]', 'selam@example.org');
	await desk
		.locator('form', { has: desk.locator('[name=email]') })
		.locator('button')
		.click();
	const danger = 'He waits at the door. HERON-7105';
	const began = performance.now();
	const secret = await tellUs(product.url, { words: danger, fields: { danger: 'yes' } });
	while (mail.letters.length === 0 && performance.now() - began < 60_000) {
		await new Promise((wait) => setTimeout(wait, 250));
	}
	const [letter = ''] = mail.letters;
	expect(letter).toContain('To: selam@example.org');
	for (const part of ['HERON-7105', 'door', 'report', 'Puerto', secret, 'danger', 'urgent']) {
		expect(letter.toLowerCase()).not.toContain(part.toLowerCase());
	}
}, 90_000);

async function asks(of: { receiver: string; to: string; key: string }): Promise<void> {
	const form = desk.locator('#act-askToHandOn');
	if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
	await form.locator(`[name=receiver][value=${of.receiver}]`).check();
	await form.locator('[name=to]').fill(of.to);
	await form.locator('[name=recipient]').fill(of.key);
	await form.locator('[name=words]').fill(told);
	await form.locator('[name=risk]').fill(risk);
	await form.locator('button').click();
}

async function comesBack(): Promise<void> {
	await phone.goto(`${product.url}/en/inbox`);
	await phone.fill('#receipt', receipt);
	await phone.click('form[action="?/open"] [type=submit]');
}
