import { expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

test('a browser is found on this machine or brought by npm', { timeout: 60_000 }, async () => {
	const browser = await launchBrowser();
	try {
		const page = await browser.newPage();
		await page.setContent('<h1 lang="ti">ትግርኛ</h1>');
		expect(await page.textContent('h1')).toBe('ትግርኛ');
	} finally {
		await browser.close();
	}
});
