import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LabelledPair, measureQuality } from '#modules/tracing/index.ts';
import { faultsOf, pageToLookAt } from '#tests/support/accessible.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

const LIST = `Nr,Name,Alter,Sex,Bett
1,Tesfalem Okbay,31,m,4
2,Mehret Kidane,12 or 13,f,5
3,Haben,x,m
4,سمیرا رضایی,40,f,9
`;
const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4">
	<pfif:person>
		<pfif:person_record_id>other.example/61</pfif:person_record_id>
		<pfif:full_name>Suliman Adam Ishag</pfif:full_name>
		<pfif:boat>B-7</pfif:boat>
	</pfif:person>
	<pfif:person>
		<pfif:person_record_id>other.example/62</pfif:person_record_id>
		<pfif:full_name>Zenebech Alemu</pfif:full_name>
		<pfif:expiry_date>2020-01-01T00:00:00Z</pfif:expiry_date>
	</pfif:person>
</pfif:pfif>`;

let product: RunningProduct;
let browser: Browser;
let lead: Page;
let room: string;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	({ page: lead } = await theIntakeTeam(browser, product, 'leyla'));
	room = `${product.url}/en/desk/tracing`;
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a list is looked at, its columns are named, it comes in once, and a bad row says why', async () => {
	await choose('list.csv', LIST, 'alive');
	expect(await said()).toContain('Nothing is kept yet.');
	expect(await said()).toMatch(/This row has \d+ fields, and the first line has \d+\./);
	await lead.selectOption('#role_2', { label: 'Age' });
	await lead.selectOption('#role_4', { label: 'Not needed: leave it out' });
	await lead.selectOption('#id_column', 'Nr');
	await lead.click('button:text-is("Look again")');
	expect(await lead.locator('#role_2').inputValue()).toBe('age');
	expect(await said()).toContain('Tesfalem Okbay');
	expect(await recordsAre('Tesfalem Okbay')).toBe(0);

	await choose('list.csv', LIST, 'alive');
	await bring();
	expect(await counts()).toMatchObject({ 'New people': '3', 'Stay out': '1' });
	expect(await recordsAre('سمیرا رضایی')).toBe(1);

	await choose('list.csv', LIST, 'alive');
	await bring();
	expect(await counts()).toMatchObject({ 'New people': '0', 'Known people, nothing new': '3' });
	expect(await recordsAre('Tesfalem Okbay')).toBe(1);
}, 120_000);

test('a file of another system comes in, and goes out only where the family said yes', async () => {
	await choose('people.xml', FILE);
	expect(await said()).toContain('Suliman Adam Ishag');
	await lead.check('[name=share][value=partner_organisations]');
	await bring();
	expect(await counts()).toMatchObject({ 'New people': '1', 'Stay out': '1' });

	await lead.goto(`${room}/export`);
	expect(await said()).toContain(
		'Never to police, a border or migration authority, or a consulate.',
	);
	await lead.click('#people button');
	const xml = await fileOf(() => lead.click('button:text-is("Take the file (PFIF 1.4)")'));
	expect(xml).toContain('other.example/61');
	expect(xml).toContain('<pfif:boat>B-7</pfif:boat>');
	expect(xml).not.toContain('Tesfalem');

	await lead.goto(`${room}/export`);
	await lead.click('#figures button');
	const csv = await fileOf(() => lead.click('button:text-is("Take the table (CSV)")'));
	expect(csv).toContain('minimum estimate');
}, 120_000);

test('before anything was measured the page says how to, and then it shows what moved', async () => {
	await lead.goto(`${room}/quality`);
	expect(await said()).toContain('tracing quality judged.csv --json > quality.json');
	for (const found of [96, 70]) {
		await lead.setInputFiles('[name=file]', asFile('quality.json', measurement(found)));
		await lead.click('button:text-is("Keep it")');
	}
	expect(await said()).toContain('People of one script are found much less often');
	expect(await said()).toContain('Ethiopic: 20 of 100 fewer than Arabic.');
	await lead.setInputFiles('[name=file]', asFile('quality.json', '{"whole":1}'));
	await lead.click('button:text-is("Keep it")');
	expect(await said()).toContain('This is not what the command writes.');
	await lead.goto(room);
	expect(await said()).toContain('People of one script are found much less often');
}, 120_000);

test('R11 · a colleague who asks after a known and an unknown person reads the same, and the team is told', async () => {
	const { page: selam } = await theIntakeTeam(browser, product, 'selam');
	const answers = new Set<string>();
	for (const words of ['Do you know Suliman Adam Ishag?', 'Do you know Nobody At-All?']) {
		await selam.goto(`${room}/ask`);
		await selam.fill('[name=words]', words);
		await selam.click('button:text-is("Send it to the team")');
		answers.add(await selam.locator('main').innerHTML());
	}
	expect([...answers]).toHaveLength(1);
	expect([...answers][0]).toContain('Nobody outside that team can learn here');
	await selam.goto(`${room}/questions`);
	expect(await selam.locator('[data-question]').count()).toBe(0);
	const { page: bereket } = await theIntakeTeam(browser, product, 'bereket');
	expect((await bereket.goto(`${room}/import`))?.status()).toBeGreaterThanOrEqual(403);

	await lead.goto(`${room}/questions`);
	const known = lead.locator('[data-question]', { hasText: 'Suliman' });
	expect(await known.innerText()).toContain('Selam Haile');
	await known.locator('button').click();
	expect(await lead.locator('[data-question]').count()).toBe(1);
}, 120_000);

test.each([
	['a phone, from the right', 'ar', 320, ['import', 'export', 'quality', 'ask', 'questions']],
	['a desk', 'en', 1280, ['quality']],
] as const)(
	'these pages can be read on %s',
	async (_, locale, width, ways) => {
		const page = await pageToLookAt(browser, { as: lead, width });
		for (const way of ways) {
			await page.goto(`${product.url}/${locale}/desk/tracing/${way}`);
			expect(await faultsOf(page, locale)).toEqual([]);
		}
		await page.goto(`${product.url}/${locale}/desk/tracing/import`);
		await page.setInputFiles('[name=file]', asFile('list.csv', LIST));
		await page.click('main form button');
		expect(await faultsOf(page, locale)).toEqual([]);
	},
	120_000,
);

const said = () => lead.locator('main').innerText();
const asFile = (name: string, text: string) => {
	return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
};

async function choose(name: string, text: string, kind = 'missing'): Promise<void> {
	await lead.goto(`${room}/import`);
	await lead.setInputFiles('[name=file]', asFile(name, text));
	await lead.check(`[name=kind][value=${kind}]`);
	await lead.fill('[name=source]', 'Hospital of Lower Bay');
	await lead.click('button:text-is("Look at it")');
}

async function bring(): Promise<void> {
	await lead.click('button:text-is("Bring these people in")');
	await lead.locator('h2:has-text("The file is in")').waitFor();
}

/** What came of a file, by its words; the page is then ready for another. */
async function counts(): Promise<Record<string, string>> {
	const terms = await lead.locator('main dt').allInnerTexts();
	const numbers = await lead.locator('main dd strong').allInnerTexts();
	await lead.click('button:text-is("Bring in another file")');
	return Object.fromEntries(terms.map((term, i) => [term, numbers[i] ?? '']));
}

async function recordsAre(name: string): Promise<number> {
	await lead.goto(`${room}?kind=alive`);
	return lead.locator('[data-record]', { hasText: name }).count();
}

async function fileOf(click: () => Promise<void>): Promise<string> {
	const [download] = await Promise.all([lead.waitForEvent('download'), click()]);
	return textOf(download);
}

async function textOf(download: Download): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

/** Sixty women in Ge'ez, of whom so many of a hundred were found, and sixty men in Arabic letters. */
function measurement(found: number): string {
	const pairs = (script: 'geez' | 'arabic', rate: number): LabelledPair[] =>
		Array.from({ length: 60 }, (_, i) => {
			const traits = { script, sex: script === 'geez' ? 'female' : 'male', origin: 'ER' } as const;
			return { same: true, probability: i < (60 * rate) / 100 ? 0.9 : 0.1, a: traits, b: traits };
		});
	const all = [...pairs('geez', found), ...pairs('arabic', 90)];
	return JSON.stringify(
		measureQuality(all, { on: '2026-11-01', of: 'judged.csv', threshold: 0.5 }),
	);
}
