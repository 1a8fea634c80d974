import type { Browser, Page } from 'playwright-core';
import { theIntakeTeam } from './intake-team.ts';
import type { RunningProduct } from './product.ts';

/** The two of the demonstration who search, each at their own desk. */
export async function theTracingTeam(browser: Browser, product: RunningProduct) {
	const [{ page: officer }, { page: second }] = await Promise.all([
		theIntakeTeam(browser, product, 'leyla'),
		theIntakeTeam(browser, product, 'bereket'),
	]);
	return { officer, second, room: `${product.url}/en/desk/tracing` };
}

/** Unlocks the matcher of the room, if nobody has. */
export async function unlocks(page: Page, room: string): Promise<void> {
	await page.goto(room);
	const unlock = page.locator('main button:text-is("Unlock the matcher")');
	if (await unlock.count()) await unlock.click();
}

/** Waits until the matcher of the room says that nothing waits for its turn. */
export async function compared(page: Page, room: string): Promise<void> {
	for (let tries = 0; tries < 90; tries += 1) {
		await page.goto(room);
		if ((await page.locator('main').innerText()).includes(' 0 records wait')) return;
		await page.waitForTimeout(1000);
	}
	throw new Error('records wait still');
}

/** An officer proposes, confirms or rejects on the page of a pair. */
export async function decide(
	page: Page,
	act: 'propose' | 'confirm' | 'reject',
	reasons: string,
	{ method = 'own_word', ...authority }: Record<string, string> = {},
): Promise<void> {
	await page.fill('#reasons', reasons);
	await page.check(`[name=method][value=${method}]`);
	for (const [name, text] of Object.entries(authority)) await page.fill(`[name=${name}]`, text);
	await page.click(`button[value=${act}]`);
}

type Team = { pair: string; officer: Page; second: Page };

/** The one plans it and tells, the other signs; before each of the two `meanwhile`. */
export async function tellTheFamily(
	{ pair, officer, second }: Team,
	{ subject, words }: { subject: string; words: string },
	meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
	await officer.goto(pair);
	await officer.check(`[name=subject][value=${subject}]`);
	await officer.selectOption('[name=communicator]', { label: 'Leyla Moradi' });
	await officer.fill('[name=words]', words);
	await officer.click('button:text-is("Plan it")');
	await meanwhile();
	await second.goto(pair);
	await second.click('button[value=sign]');
	await meanwhile();
	await officer.goto(pair);
	await officer.click('button[value=tell]');
}
