import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser.ts';
import { startProduct } from '../tests/support/product.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 15;

/** From the press of «Leave now» until the words are gone, and until another page stands there. */
export async function run(): Promise<Figure[]> {
	const encyclopedia = createServer((_, answer) => answer.end('<title>An encyclopedia</title>'));
	await new Promise<void>((ready) => encyclopedia.listen(0, '127.0.0.1', ready));
	const elsewhere = `http://localhost:${(encyclopedia.address() as AddressInfo).port}`;
	const product = await startProduct({ demo: true, env: { AMPARO_EXIT_TO: elsewhere } });
	const browser = await launchBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
	const figures: Figure[] = [];
	try {
		for (const scripts of [true, false]) {
			const [gone, there]: [number[], number[]] = [[], []];
			for (let n = 0; n < RUNS; n += 1) {
				const times = await leaveOnce(browser, { origin: product.url, elsewhere, scripts });
				gone.push(times.gone);
				there.push(times.there);
			}
			const how = `quick exit, ${scripts ? 'with' : 'without'} scripts`;
			figures.push(
				{ name: `${how}, words gone, median`, unit: 'ms', value: round(gone), runs: RUNS },
				{ name: `${how}, elsewhere, median`, unit: 'ms', value: round(there), runs: RUNS },
			);
		}
		return figures;
	} finally {
		await browser.close();
		await product.stop();
		encyclopedia.closeAllConnections();
		encyclopedia.close();
	}
}

type Way = { origin: string; elsewhere: string; scripts: boolean };

/**
 * The press is a bare one, at the place of the button: what a test tool does before a click (looking
 * whether it can be seen, scrolling, waiting) is not what a person does.
 */
async function leaveOnce(
	browser: Browser,
	{ origin, elsewhere, scripts }: Way,
): Promise<{ gone: number; there: number }> {
	const context = await browser.newContext({ javaScriptEnabled: scripts });
	const page = await context.newPage();
	await page.goto(`${origin}/en/report`, { waitUntil: 'networkidle' });
	await page.fill('[name=words]', 'They kept our papers.');
	const box = await page.locator('.exit button').boundingBox();
	if (!box) throw new Error('there is no way out');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	const left = page.waitForEvent('framenavigated');
	const emptied = scripts ? await watchWords(page) : [];
	const arrived = page.waitForURL(`${elsewhere}/**`, { waitUntil: 'commit' });
	const begun = performance.now();
	await page.mouse.down();
	void page.mouse.up();
	const gone = Promise.race([...emptied, left]).then(() => performance.now() - begun);
	const there = arrived.then(() => performance.now() - begun);
	const times = { gone: await gone, there: await there };
	await context.close();
	return times;
}

/** The script empties the page before it goes elsewhere; kept when that has happened. */
async function watchWords(page: Page): Promise<Promise<void>[]> {
	const emptied = new Promise<void>((done) => {
		page.on('console', (line) => line.text() === 'emptied' && done());
	});
	await page.evaluate(() => {
		const watch = new MutationObserver(() => {
			if (document.body.textContent === '') console.log('emptied');
		});
		watch.observe(document.body, { childList: true });
	});
	return [emptied];
}

function round(times: number[]): number {
	return Math.round(median(times));
}
