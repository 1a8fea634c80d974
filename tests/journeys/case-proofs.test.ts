import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { now } from '#foundations/time/server/index.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/** One moment for the whole file, so that no midnight passes between two lines. */
const today = now().toZonedDateTimeISO('America/Mexico_City');

let product: RunningProduct;
let browser: Browser;
/** Leads the intake team; and a colleague of hers. */
let page: Page;
let colleague: Page;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	({ page } = await theIntakeTeam(browser, product));
	({ page: colleague } = await theIntakeTeam(browser, product, 'yusuf'));
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('a detention with the name unknown takes four clicks and not one answer', async () => {
	await page.goto(`${product.url}/en/desk`);
	let clicks = 0;
	const click = async (what: string) => {
		await page.click(what);
		clicks += 1;
	};
	await click('nav a:has-text("My work")');
	await click('a:text-is("Open a case")');
	await click('main a:has(strong:text("Detention"))');
	expect(await page.locator('main form [required], main form [aria-required=true]').count()).toBe(
		0,
	);
	expect(await page.locator('main form :is(fieldset, .field)').count()).toBeLessThanOrEqual(12);
	await click('main form[method=post] button');
	expect(clicks).toBe(4);
	expect(page.url()).toContain('done=opened');
	await page.goto(`${product.url}/en/desk/cases`);
	expect(await page.locator('[data-report]').allInnerTexts()).toContainEqual(
		expect.stringContaining('Detention'),
	);
}, 60_000);

test('sent twice, it is one record; sent with anything changed it is another', async () => {
	await begin('Detention');
	const value = (name: string) => page.inputValue(`main form [name="${name}"]`);
	const names = ['mark', 'key', 'case.country', 'case.zone'];
	const form = Object.fromEntries(
		await Promise.all(names.map(async (name) => [name, await value(name)])),
	);
	const send = async (more = {}) => {
		const headers = { origin: product.url, accept: 'text/html' };
		const asked = { form: { ...form, ...more }, headers, maxRedirects: 0 };
		const answer = await page.context().request.post(page.url(), asked);
		return answer.headers().location ?? answer.status();
	};
	const first = await send();
	expect(first).toContain('done=opened');
	expect(await send()).toBe(first);
	expect(await send({ place: 'A hotel' })).not.toBe(first);
}, 60_000);

test('thirty-five days with three moves and a sham release: the days, the reviews, the petition', async () => {
	await begin('Detention');
	await page.fill('[name=name]', 'Dawit Tesfay');
	await page.fill('[name=heldSince]', daysAgo(35));
	await save();
	const address = here();
	const steps: [string, string, number][] = [
		...[['noteTransfer', 'movedAt', 33] as [string, string, number]],
		['release', 'releasedAt', 26],
		// Free for a day and a night, and on no whole day of the calendar: each day counts.
		['arrestAgain', 'heldSince', 25],
		['noteTransfer', 'movedAt', 20],
		['noteTransfer', 'movedAt', 4],
	];
	for (const [action, field, days] of steps) {
		await does(page, address, action, { [field]: daysAgo(days) });
	}
	const owed = await page.locator('#clocks').innerText();
	expect(owed).toContain('35 days in all');
	expect(owed).toMatch(/late/);
	await page.goto(`${address}/setAge`);
	await page.fill('[name="birthDate.year"]', String(today.year - 16));
	await save();
	expect(await said()).toContain('A child, or age in doubt');
	expect(await said()).toMatch(/Open: .*best interests/i);
	await does(page, address, 'challenge', { ground: 'Nobody told him why.' });
	await page.click('.timeline a:has-text("letter")');
	const letter = `${page.url().split('?')[0]}?in=es`;
	await page.goto(letter);
	const inputs = page.locator('main :is(input[type=text], input:not([type]), textarea)');
	const written = await Promise.all((await inputs.all()).map((input) => input.inputValue()));
	const first = today.subtract({ days: 35 });
	expect(written).toContain('Dawit Tesfay');
	expect(written.join('\n')).toMatch(
		new RegExp(`${first.day} de [a-z]+ de ${first.year}.*${first.hour}:`),
	);
	expect(written.join('\n')).toContain('35 días');
	await page.goto(address);
	expect(await said()).toContain('Missing in the register');
}, 120_000);

test('four answers about the consulate: only the yes leaves the house', async () => {
	for (const choice of ['do-not-tell', 'not-now', 'tell-them', 'fear']) {
		await begin('Contact with your consulate');
		await save();
		const address = here();
		await does(page, address, 'explainRight');
		if (choice === 'fear') await does(page, address, 'recordFear');
		await page.goto(`${address}/choose`);
		await page.check(`[name=consularChoice][value=${choice === 'fear' ? 'tell-them' : choice}]`);
		await save();
		await page.goto(`${address}/notify`);
		await page.fill('[name=post]', 'Consulate General');
		await page.check('[name=postServesPlace][value=yes]');
		await page.fill('[name=notice]', 'A national is held.');
		await save();
		if (choice === 'tell-them') {
			expect(page.url()).toContain('done=notify');
			expect(await page.locator('.timeline a:has-text("letter")').count()).toBe(1);
			continue;
		}
		const against = await said();
		expect([choice, against]).toEqual([choice, expect.stringContaining('not possible now')]);
		const norm = choice === 'fear' ? 'A/HRC/20/24, para. 20' : 'art. 36(1)(b)';
		expect([choice, against]).toEqual([choice, expect.stringContaining(norm)]);
		expect(await page.inputValue('[name=post]')).toBe('Consulate General');
	}
}, 120_000);

test('a separated child of fifteen is handed to nobody without the panel, nor found by whoever hurt it', async () => {
	await begin('Best interests of a child');
	await page.check('[name=childSituation][value=separated]');
	await page.check('[name=ageStatus][value=under18]');
	await save();
	const address = here();
	for (const action of ['handOver', 'close']) {
		await page.goto(`${address}/${action}`);
		expect(await said()).toContain('This is not possible now');
		expect(await said()).toMatch(/Rights of the Child, art/);
	}
	await does(page, address, 'markAbuse');
	await page.goto(`${address}/people`);
	await page.selectOption('#capacity-who', { label: 'Yusuf Adan' });
	await page.selectOption('#capacity-as', 'child-officer');
	await page.click('form[action="?/capacity"] button');
	await colleague.goto(`${address}/startTracing`);
	await colleague.fill('[name=searchFor]', 'The uncle');
	await colleague.click('main form[method=post] button');
	const against = await colleague.locator('main').innerText();
	expect(against).toContain('This is not possible now');
	expect(against).toContain('arts. 9(1) and 19');
	expect(await colleague.inputValue('[name=searchFor]')).toBe('The uncle');
}, 120_000);

test('a return is refused with the sentence and the norm, and only a new answer opens it', async () => {
	await begin('Safeguards around a return');
	await page.check('[name=returnKind][value=ordered]');
	await page.check('[name=ageStatus][value=adult]');
	await save();
	const address = here();
	const gates = ['Decision', 'Remedies', 'Safety', 'Family', 'Health', 'Wages'];
	const answer = async (gate: string, met: string) => {
		await colleague.goto(`${address}/check${gate}`);
		await colleague.check(`[name=gate${gate}][value=${met}]`);
		await colleague.fill('[name=evidence]', 'Read, and kept with the file.');
		await colleague.click('main form[method=post] button');
		expect(colleague.url()).toContain(`done=check${gate}`);
	};
	for (const gate of gates) await answer(gate, gate === 'Safety' ? 'not-met' : 'met');
	const confirm = async () => {
		await page.goto(`${address}/confirmChecks`);
		await page.fill('[name=legalBasis]', 'Act 9');
		await page.fill('[name=reasons]', 'All was looked at.');
		await save();
	};
	await confirm();
	expect(await said()).toContain('This is not possible now');
	expect(await said()).toContain('Convention against Torture, art. 3');
	expect(await page.inputValue('[name=reasons]')).toBe('All was looked at.');
	await answer('Safety', 'met');
	await confirm();
	expect(page.url()).toContain('done=confirmChecks');
	await does(page, address, 'recordFear');
	await page.goto(`${address}/explainReturn`);
	expect(await said()).toContain('Convention against Torture, art. 3');
}, 120_000);

async function begin(title: string): Promise<void> {
	await page.goto(`${product.url}/en/desk/cases/new`);
	await page.click(`main a:has(strong:text("${title}"))`);
}

async function save(): Promise<void> {
	await page.click('main form[method=post] button');
}

async function does(
	who: Page,
	address: string,
	action: string,
	answers: Record<string, string> = {},
): Promise<void> {
	await who.goto(`${address}/${action}`);
	for (const [name, value] of Object.entries(answers)) await who.fill(`[name=${name}]`, value);
	await who.click('main form[method=post] button');
	expect(who.url()).toContain(`done=${action}`);
}

const said = () => page.locator('main').innerText();
const here = () => page.url().split('?')[0] ?? '';

/** As the demonstration's organisation has it. */
/** So many days ago, as a field of day and hour takes it. */
function daysAgo(days: number): string {
	return today.subtract({ days }).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
