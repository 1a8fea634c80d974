import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { deadList, drawer } from '#tests/support/dead-list.ts';
import { inventedDead } from '#tests/support/invented-dead.ts';
import { openInbox, textOf } from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';
import { searchesFor } from '#tests/support/searching-family.ts';
import {
	compared,
	decide,
	tellTheFamily,
	theTracingTeam,
	unlocks,
} from '#tests/support/tracing-desk.ts';

const BODIES = 500;
const SEARCHES = 40;
const people = inventedDead(BODIES, SEARCHES, 20_261_121);

let product: RunningProduct;
let browser: Browser;
let officer: Page;
let second: Page;
let room: string;
/** Of each search: its receipt, and where the desk has the pair with whom it is about. */
const receipts: string[] = [];
const pairs = new Map<number, string>();

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	({ officer, second, room } = await theTracingTeam(browser, product));
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('of forty families who search in Arabic, Tigrinya and Bengali, 38 have theirs among the first five of 500 dead', async () => {
	await bringIn(deadList(people));
	await unlocks(officer, room);
	for (const [i, { sought }] of people.entries()) {
		if (sought) receipts[i] ??= await searchesFor(product.url, sought, `Family ${i} asks.`);
	}
	expect(receipts).toHaveLength(SEARCHES);
	await compared(officer, room);
	for (const record of await recordsOfSearches()) {
		const html = textOf(await pageAt(record));
		const [, family] = /Family (\d+) asks\./.exec(html) ?? [];
		if (family !== undefined) await look(Number(family), record);
	}
	expect(pairs.size, `of ${SEARCHES}`).toBeGreaterThanOrEqual(0.95 * SEARCHES);
	// Of some bodies the sex is not known, and then nothing is said of it.
	const ofKnownSex = [...pairs].find(([family]) => people[family]?.body.person.sex);
	await officer.goto(ofKnownSex?.[1] ?? '');
	const why = await officer.locator('main').innerText();
	for (const feature of ['Name', 'Birth', 'Sex']) expect(why).toContain(feature);
}, 420_000);

test('of a death the one relative learns by two who identify, two who sign and one who tells, the other nothing by that', async () => {
	const [[family, pair] = [0, '']] = pairs;
	pairs.delete(family);
	const sister = receipts[family] ?? '';
	const { sought } = people[family] ?? {};
	if (!sought) throw new Error('nobody is sought');
	const brother = await searchesFor(product.url, sought, 'His brother, who asks for himself.');
	const before = await read(brother);
	expect(before).not.toContain('Family');
	await officer.goto(pair);
	await decide(officer, 'propose', 'The institute compared them.', DNA);
	expect(await officer.locator('button[value=confirm]').count()).toBe(0);
	expect(await said(officer)).not.toContain('That the person has died');
	await second.goto(pair);
	await decide(second, 'confirm', 'I read its report.', DNA);
	await officer.goto(pair);
	const unread = await read(sister);
	const words = 'We have to tell you that he died. We are with you.';
	await tellTheFamily({ pair, officer, second }, { subject: 'death', words }, async () => {
		expect(await read(sister)).toBe(unread);
	});
	const told = await read(sister);
	expect(told).not.toBe(unread);
	expect(told).toContain('Face to face');
	expect(told).not.toContain(words);
	expect(await read(brother)).toBe(before);
}, 120_000);

test('of a survivor who refuses the family reads, word for word, what is read of whoever is not found', async () => {
	const person = { names: [{ written: 'Ḥamadi Oueslati', use: 'own' }], sex: 'male' } as const;
	const telling = { way: 'inbox', inInbox: false } as const;
	const sought = { kind: 'missing', person, telling, sharing: [] } as const;
	const receipt = await searchesFor(product.url, sought, 'His mother asks.');
	const unfound = await read(receipt);
	await officer.goto(`${room}/new/alive`);
	await officer.fill('[name=name]', 'Hamadi Oueslati');
	await officer.selectOption('[name=wish]', 'nothing');
	await officer.click('button:has-text("Save the record")');
	const record = officer.url().replace('?done', '');
	await compared(officer, room);
	await officer.goto(record);
	const first = officer.locator('#candidates a[data-candidate]').first();
	const pair = `${product.url}${await first.getAttribute('href')}`;
	await officer.goto(pair);
	await decide(officer, 'propose', 'He said who he is.');
	await second.goto(pair);
	await decide(second, 'confirm', 'He told me too.');
	await officer.goto(pair);
	for (const subject of ['alive', 'message', 'contact', 'death']) {
		expect(await officer.locator(`[name=subject][value=${subject}]`).count()).toBe(0);
	}
	await tellTheFamily({ pair, officer, second }, { subject: 'searching', words: '' });
	expect(await read(receipt)).toBe(unfound);
}, 120_000);

test('a search that reaches another process of the house is compared by the one that is unlocked, within five seconds', async () => {
	const other = await startProduct({ demo: true, dataFolder: product.dataFolder });
	try {
		await officer.goto(`${room}/new/dead`);
		await officer.fill('[name=name]', 'Nosipho Mthembu');
		await officer.click('button:has-text("Save the record")');
		const body = officer.url().replace('?done', '');
		await compared(officer, room);
		const person = { names: [{ written: 'Nosiphu Mtembu', use: 'own' }] } as const;
		const telling = { way: 'inbox', inInbox: false } as const;
		const sought = { kind: 'missing', person, telling, sharing: [] } as const;
		const times: number[] = [];
		for (let n = 1; n <= 3 && !times.some((one) => one < 5000); n += 1) {
			await searchesFor(other.url, sought, 'Her aunt asks.');
			const sent = performance.now();
			const isRaised = async () => expect(candidatesOn(await pageAt(body))).toHaveLength(n);
			await vi.waitFor(isRaised, { timeout: 20_000, interval: 200 });
			times.push(performance.now() - sent);
		}
		// The quickest of three: other work on the machine only ever makes one slower.
		expect(Math.min(...times)).toBeLessThan(5000);
		// Its own matcher is locked still: each process is unlocked by somebody for itself.
		const there = await officer.request.get(`${other.url}/en/desk/tracing`);
		expect(await there.text()).toContain('Unlock the matcher');
	} finally {
		await other.stop();
	}
}, 120_000);

const DNA = { method: 'authority_dna', authority: 'The institute', reference: 'A-7' };

const said = (page: Page) => page.locator('main').innerText();

async function pageAt(address: string): Promise<string> {
	return (await officer.request.get(address)).text();
}

async function read(receipt: string): Promise<string> {
	return textOf((await openInbox(product.url, receipt)).html);
}

/** A list by the page for files, every column as it is guessed. */
async function bringIn(text: string): Promise<void> {
	await officer.goto(`${room}/import`);
	// Where a file was brought in before, its end stands here until another is asked for.
	const another = officer.locator('button:text-is("Bring in another file")');
	if (await another.count()) await another.click();
	const file = { name: 'hall.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
	await officer.setInputFiles('[name=file]', file);
	await officer.check('[name=kind][value=dead]');
	await officer.fill('[name=source]', 'Morgue of Lower Bay');
	await officer.click('button:text-is("Look at it")');
	await officer.click('button:text-is("Bring these people in")');
	await officer.locator('h2:has-text("The file is in")').waitFor({ timeout: 60_000 });
	expect(await said(officer)).toContain(`${BODIES}`);
}

async function recordsOfSearches(): Promise<string[]> {
	const found: string[] = [];
	for (const at of [1, 2]) {
		const html = await pageAt(`${room}?kind=missing&page=${at}`);
		const links = html.match(/<a\b[^>]*\bdata-record\b[^>]*>/g) ?? [];
		found.push(...links.flatMap((link) => /href="([^"]+)"/.exec(link)?.[1] ?? []));
	}
	return [...new Set(found)].map((path) => `${product.url}${path}`);
}

/** Whether the body of this family's search is among the first five that its record names. */
async function look(family: number, record: string): Promise<void> {
	for (const address of candidatesOn(await pageAt(record)).slice(0, 5)) {
		if (!textOf(await pageAt(address)).includes(drawer(family))) continue;
		pairs.set(family, address);
		return;
	}
}

/** Where the pairs are that a record's page names, likeliest first. */
function candidatesOn(html: string): string[] {
	const links = html.match(/<a\b[^>]*\bdata-candidate\b[^>]*>/g) ?? [];
	return links.map((link) => `${product.url}${/href="([^"]+)"/.exec(link)?.[1]}`);
}
