import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { tellUs } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

const WORDS = 'The officer tore my paper. His number was 4471.';
const EXACT = 'A woman of thirty with a small child needs a bed for three nights.';
const RISK = 'The shelter will know that you are in the city.';

let product: RunningProduct;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	({ page } = await theIntakeTeam(browser, product));
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a detention is on record at once, though nobody knows the name', async () => {
	await begin('Detention');
	await page.check('label:has-text("In doubt") input');
	await save();
	const text = await said();
	expect(text).toContain('A child, or age in doubt');
	expect(text).toContain('Open: Contact with your consulate');
	await page.goto(`${product.url}/en/desk/cases`);
	expect(await page.locator('[data-report]').first().innerText()).toContain('Detention');
	expect(await page.locator('[data-report]').first().innerText()).toContain('A child');
}, 120_000);

test('nothing is found before the other side was heard, and the page says on what norm', async () => {
	await begin('Complaint');
	await save();
	await page.click('a:text-is("Say what is possible now"), summary:has-text("not possible now")');
	expect(await said()).toContain('other side');
	const address = page.url().split('?')[0];
	await page.goto(`${address}/find`);
	expect(await said()).toContain('This is not possible now');
	await page.fill('[name=reasons]', 'Two witnesses saw it.');
	await save();
	expect(await said()).toContain('This is not possible now');
	expect(await page.inputValue('[name=reasons]')).toBe('Two witnesses saw it.');
}, 120_000);

test('a person follows their case with the receipt and acts on it, and the team sees it as new', async () => {
	const receipt = await tellUs(product.url, { words: WORDS, fields: { kind: 'official' } });
	const team = await theIntakeTeam(browser, product, 'yusuf');
	await team.opens(WORDS);
	await team.page.click('a:text-is("Open a case from this report")');
	await team.page.click('a:has-text("Complaint")');
	await team.page.click('main form[method=post] button');
	const address = team.page.url().split('?')[0] ?? '';

	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const theirs = await context.newPage();
	await theirs.goto(`${product.url}/en/inbox`);
	await theirs.fill('[name=receipt]', receipt);
	await theirs.click('main form button');
	const own = theirs.locator('section[id^=case-]');
	expect(await own.innerText()).toContain('Complaint');
	const taken = theirs.waitForEvent('download');
	await own.locator('button', { hasText: 'Take a copy' }).click();
	const copy = await taken;
	expect(copy.suggestedFilename()).toBe('notes.txt');
	expect(await readFile(await copy.path(), 'utf8')).toMatch(/^\uFEFFComplaint\n/);
	await own.locator('summary', { hasText: 'Report punishment' }).first().click();
	await own.locator('details[open] button').first().click();
	expect(await theirs.locator('main').innerText()).toContain('The team sees it as new.');

	await team.page.goto(`${product.url}/en/desk/cases?only=team`);
	expect(await team.page.locator('[data-report]').first().innerText()).not.toBe('');
	await team.page.goto(address);
	expect(await team.page.locator('.timeline').innerText()).toContain('The person');
	await context.close();
}, 120_000);

test('anyone reads what is done by when, without an account, in a first visit of a few kilobytes', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const theirs = await context.newPage();
	await theirs.goto(`${product.url}/en`);
	await theirs.click('footer a[href="/en/procedures"]');
	await theirs.click('section:has(h2:text-is("Detention")) summary');
	const limits = await theirs.locator('section:has(h2:text-is("Detention")) li').allInnerTexts();
	expect(limits.length).toBeGreaterThan(3);
	expect(limits.join('\n')).toMatch(/hours[\s\S]*art\. 9/i);
	for (const path of ['/en/procedures', '/en/procedures/detention', '/ar/procedures/return']) {
		const { status, bytes } = await bytesOf(`${product.url}${path}`);
		expect([path, status, bytes < 14_000]).toEqual([path, 200, true]);
	}
	await context.close();
}, 60_000);

test('a service without an account reads the agreed words only, answers, and loses them when the person withdraws', async () => {
	await begin('Referral to a service');
	await page.selectOption('[name=service]', 'shelter');
	for (const answer of ['protection', 'today']) await page.check(`input[value="${answer}"]`);
	await page.check('[name=sharesWithEnforcement][value=no]');
	await page.fill('[name=recipient]', 'Casa Aurora');
	await page.fill('[name=exactText]', EXACT);
	await page.fill('[name=risk]', RISK);
	await save();
	const address = page.url().split('?')[0] ?? '';
	await page.goto(`${address}/send`);
	expect(await said()).toContain('has not agreed');
	await does(address, 'agree');
	await does(address, 'send');
	await page.goto(`${address}/link`);
	await page.check('[name=role][value=service]');
	await save();
	const link = await page.locator('code').innerText();

	const outside = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const theirs = await outside.newPage();
	const came = await theirs.goto(link);
	expect(came?.headers()['cache-control']).toBe('no-store');
	expect(await theirs.locator('main').innerText()).not.toContain(EXACT);
	await theirs.click('main form button');
	const shown = await theirs.locator('main').innerText();
	expect(shown).toContain(EXACT);
	expect(shown).not.toContain(RISK);
	await theirs.click('summary:has-text("accepts")');
	await theirs.click('details[open] button');
	expect(await theirs.locator('main').innerText()).toContain('Your answer has arrived');

	await does(address, 'withdrawConsent');
	await theirs.goto(link);
	await theirs.click('main form button');
	const after = await theirs.locator('main').innerText();
	expect(after).not.toContain(EXACT);
	expect(after).toContain('took their agreement back');
	await theirs.goto(`${link.slice(0, -3)}AAA`);
	await theirs.click('main form button');
	expect(await theirs.locator('main').innerText()).toContain('opens nothing');
	await outside.close();
}, 120_000);

test('out of one report come an asylum claim, a custody and a return, and nobody confirms the return', async () => {
	const words = 'They say I must go back tomorrow. I asked for asylum in the boat.';
	await tellUs(product.url, { words, fields: { kind: 'official' } });
	const team = await theIntakeTeam(browser, product, 'yusuf');
	const opens = async (title: string) => {
		await team.opens(words);
		await team.page.click('a:text-is("Open a case from this report")');
		await team.page.click(`main a:has(strong:text-is("${title}"))`);
		await team.page.click('main form[method=post] button');
	};
	for (const title of ['Asylum claim', 'Detention', 'Safeguards around a return']) {
		await opens(title);
	}
	const address = team.page.url().split('?')[0] ?? '';
	await team.page.goto(`${address}/confirmChecks`);
	expect(await team.page.innerText('main')).toContain('The person asked for asylum');

	await team.page.goto(address);
	await team.page.click('main a:text-is("Link with another case")');
	const same = team.page.locator('li:has(a:text-is("Asylum claim"))');
	expect(await same.innerText()).toContain('From the same report');
	await same.locator('button:text-is("This is the same person")').click();
	expect(team.page.url()).toContain('done=together');
	await team.page.click('main a:text-is("Link with another case")');
	expect(await same.innerText()).not.toContain('From the same report');
	await same.locator('summary').click();
	await same.locator('form[action*=apart] button').click();
	expect(await same.innerText()).toContain('Somebody else has to say so too');
	await team.page.goto(`${address}/confirmChecks`);
	expect(await team.page.innerText('main')).toContain('The person asked for asylum');
}, 120_000);

test('a day that does not exist stops no help, and stays readable as it was typed', async () => {
	await begin('Unpaid wages');
	const first = page.locator('input[name$=".day"]').first();
	const field = ((await first.getAttribute('name')) ?? '').replace('.day', '');
	await page.fill(`[name="${field}.year"]`, '2026');
	await page.fill(`[name="${field}.month"]`, '2');
	await page.fill(`[name="${field}.day"]`, '31');
	await save();
	expect(page.url()).toContain('done=opened');
	expect(await page.innerText('.timeline')).toContain('2026-2-31');
}, 60_000);

test('what was done to two people is one incident, drawn without names, and a case belongs to it', async () => {
	await begin('Complaint');
	await save();
	const complaint = page.url().split('?')[0] ?? '';
	await page.goto(`${product.url}/en/desk/cases/incidents`);
	await page.click('a:text-is("Open an incident")');
	await page.check('label:has-text("At sea") input');
	await save();
	await adds('Add a person who was harmed', () => page.fill('[name=name]', 'Hodan'));
	await adds('Add a person who was harmed', () => page.fill('[name=name]', 'Rashid'));
	await adds('Add someone who took part', () => choose('perpetratorKind', 'coastguard'));
	await adds('Add someone who took part', () => choose('perpetratorKind', 'police'));
	for (const victim of ['1', '2']) {
		await adds('Add what was done', async () => {
			await choose('actType', 'left-without-rescue');
			await page.check(`[name=victim][value="${victim}"]`);
			for (const one of ['1', '2']) await choose(`by.${one}`, 'gave-orders');
		});
	}
	expect(await page.locator('figure svg').textContent()).not.toContain('Hodan');
	expect(await page.locator('figure svg path').count()).toBe(6);
	expect(await said()).toMatch(/Left without rescue[\s\S]*Person 1 Hodan[\s\S]*Gave the orders/);
	const counts = await page.locator('section.card dl div').allInnerTexts();
	expect(counts.map((text) => text.match(/\d+/)?.[0])).toEqual(['2', '2', '2']);

	await page.goto(complaint);
	await page.click('a:text-is("Part of an incident")');
	await page.click('main li a:has-text("At sea")');
	await page.check('[name=victim][value="2"]');
	await save();
	await page.click('a:text-is("Incident")');
	expect(await said()).toMatch(/Person 2[\s\S]*Also in:\s*Complaint/);

	await page.click('main a:text-is("Sources, and how sure it is") >> nth=0');
	await choose('sourceKind', 'saw-it');
	await page.click('form[action*="source"] button');
	expect(await said()).toContain('Somebody who saw it');
	await page.check('[name=level][value=corroborated]');
	await page.fill('[name=reasons]', 'Two boats saw the same.');
	await page.click('form[action*="level"] button');
	expect(await said()).toMatch(/Corroborated[\s\S]*Two boats saw the same/);
	expect(await page.locator('[name=level][value=verified]').count()).toBe(0);

	await page.goto(page.url().split('/weigh')[0] ?? '');
	await page.click('main a[href*="take-out?victim=2"]');
	await page.fill('[name=reasons]', 'Somebody else of the same name.');
	await save();
	expect(await said()).not.toContain('Also in:');
	expect(await page.textContent('main')).toContain('Somebody else of the same name.');
}, 120_000);

async function adds(what: string, fill: () => Promise<unknown>): Promise<void> {
	await page.click(`main a:text-is("${what}")`);
	await fill();
	await save();
	expect(page.url()).toContain('done=');
}

/** One of several, whether they are cards or a list. */
async function choose(name: string, value: string): Promise<void> {
	await page.selectOption(`select[name="${name}"]`, value);
}

async function begin(title: string): Promise<void> {
	await page.goto(`${product.url}/en/desk/cases/new`);
	await page.click(`main a:has(strong:text("${title}"))`);
}

async function save(): Promise<void> {
	await page.click('main form[method=post] button');
}

async function does(address: string, action: string): Promise<void> {
	await page.goto(`${address}/${action}`);
	await save();
	expect(page.url()).toContain('done=');
}

const said = () => page.locator('main').innerText();

/** How much goes over the wire, compressed as a phone asks for it. */
function bytesOf(url: string): Promise<{ status: number; bytes: number }> {
	return new Promise((resolve, reject) => {
		const request = get(url, { headers: { 'accept-encoding': 'br' } }, async (response) => {
			let bytes = 0;
			for await (const chunk of response) bytes += chunk.length;
			resolve({ status: response.statusCode ?? 0, bytes });
		});
		request.on('error', reject);
	});
}
