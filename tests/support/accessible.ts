import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { directionOf, type Locale } from '#foundations/languages/index.ts';

/**
 * What is wrong with the page as it stands for someone who cannot see it well, hears it, or has a
 * narrow phone: each fault in a line, with where it is.
 */
export async function faultsOf(page: Page, locale: Locale): Promise<string[]> {
	const where = new URL(page.url()).pathname;
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const found = violations.map(
		({ id, nodes }) => `${where} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
	);
	const [lang, dir, width, title] = await page.evaluate(() => {
		const html = document.documentElement;
		return [html.lang, html.dir, html.scrollWidth - html.clientWidth, document.title] as const;
	});
	if (lang !== locale) found.push(`${where} says it is in ${lang}`);
	if (dir !== directionOf(locale)) found.push(`${where} runs ${dir}`);
	if (width > 0) found.push(`${where} is ${width} px too wide`);
	if (!title) found.push(`${where} has no title`);
	return found;
}

/**
 * A page on which `faultsOf` can look: it needs scripts in the page, and would wait for ever where
 * the browser has none. Ours are kept away, so what is looked at is the page without them.
 */
export async function pageToLookAt(
	browser: Browser,
	{ as, width = 320 }: { as?: Page; width?: number } = {},
): Promise<Page> {
	const context = await browser.newContext({ viewport: { width, height: 640 } });
	if (as) await context.addCookies(await as.context().cookies());
	await context.route('**/s/*.js', (route) => route.abort());
	return context.newPage();
}
