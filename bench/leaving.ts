import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
				const context = await browser.newContext({ javaScriptEnabled: scripts });
				const page = await context.newPage();
				await page.goto(`${product.url}/en/report`);
				await page.fill('[name=words]', 'They kept our papers.');
				const left = page.waitForEvent('framenavigated');
				const begun = performance.now();
				await page.click('.exit button', { noWaitAfter: true });
				await left;
				gone.push(performance.now() - begun);
				await page.waitForURL(`${elsewhere}/**`);
				there.push(performance.now() - begun);
				await context.close();
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
		encyclopedia.close();
	}
}

function round(times: number[]): number {
	return Math.round(median(times));
}
