import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, pageToLookAt } from '#tests/support/accessible.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

let product: RunningProduct;
let browser: Browser;
/** Leads the intake team alone; and the data guardian, who is in no team. */
let selam: Page;
let guardian: Page;

beforeAll(async () => {
	[product, browser] = await Promise.all([startProduct({ demo: true }), launchBrowser()]);
	({ page: selam } = await theIntakeTeam(browser, product));
	({ page: guardian } = await theIntakeTeam(browser, product, 'mariam'));
}, 240_000);

afterAll(async () => {
	await browser?.close();
	await product?.stop();
});

test('the data guardian signs on the log, sees nothing of the case, and it opens to whoever asked', async () => {
	await begin('Witness');
	await selam.fill('[name=profile]', 'A baker of the old town');
	await save();
	const address = here();
	await selam.goto(`${address}/askBreakGlass`);
	await selam.fill('[name=reasons]', 'The court asks for her words.');
	await save();
	expect(await said(selam)).not.toContain('A baker of the old town');
	const log = `${product.url}/en/desk/log`;
	await guardian.goto(log);
	const waiting = await said(guardian);
	expect(waiting).toContain('Selam Haile asks to open the profile');
	expect(waiting).not.toMatch(/baker|court asks/);
	const form = 'form[action="?/sign"]';
	const looked = await pageToLookAt(browser, { as: guardian });
	for (const locale of ['en', 'ar'] as const) {
		await looked.goto(log.replace('/en/', `/${locale}/`));
		expect(await faultsOf(looked, locale)).toEqual([]);
	}
	await looked.context().close();
	await guardian.fill(`${form} [name=legalBasis]`, 'Code of procedure, art. 12');
	await guardian.fill(`${form} [name=reasons]`, 'I spoke with her and with the court.');
	await guardian.click(`${form} button`);
	expect(await said(guardian)).toContain('Signed. The profile is open to whoever asked');
	expect(await guardian.locator(form).count()).toBe(0);
	expect((await guardian.goto(address))?.status()).toBe(404);
	await selam.goto(address);
	expect(await said(selam)).toContain('The profile is open to you until');
	expect(await said(selam)).toContain('A baker of the old town');
}, 120_000);

test('a release on a day that cannot be is kept, says so calmly, and is one click from its correction', async () => {
	await begin('Detention');
	await save();
	const address = here();
	await selam.goto(`${address}/release`);
	await selam.fill('[name=releasedAt]', '2091-02-03T10:00');
	await save();
	const answer = await said(selam);
	expect(answer).toContain('Saved. One answer needs another look');
	expect(answer).toContain('In doubt');
	await selam.click('.notice a');
	expect(await selam.inputValue('[name=releasedAt]')).toBe('2091-02-03T10:00');
	await selam.fill('[name=releasedAt]', '2020-02-03T10:00');
	await save();
	expect(await said(selam)).not.toContain('needs another look');
}, 120_000);

test('a move to another time zone says so on the case', async () => {
	await begin('Detention');
	await save();
	const address = here();
	await selam.goto(`${address}/noteTransfer`);
	await selam.selectOption('[name=placeZone]', 'Atlantic/Canary');
	await selam.fill('[name=movedAt]', '2026-01-05T10:00');
	await save();
	expect(await said(selam)).toContain('Atlantic/Canary');
}, 60_000);

test('whoever keeps a colleague away is offered to close the case, and it stays open to her', async () => {
	await begin('Complaint');
	await save();
	const address = here();
	await selam.goto(`${address}/people`);
	await selam.selectOption('#away-who', { label: 'Yusuf Adan' });
	await selam.click('form[action="?/away"] button');
	expect(await said(selam)).toContain('They are still in your team and hold its keys');
	await selam.click('.notice a[href$="#close"]');
	await selam.click('#close button');
	expect(selam.url()).toContain('done=people');
	await selam.goto(`${address}/people`);
	expect(await selam.locator('#close').count()).toBe(0);
}, 60_000);

async function begin(title: string): Promise<void> {
	await selam.goto(`${product.url}/en/desk/cases/new`);
	await selam.click(`main a:has(strong:text("${title}"))`);
}

const save = () => selam.click('main form[method=post] button');
const said = (page: Page) => page.locator('main').innerText();
const here = () => selam.url().split('?')[0] ?? '';
