import { launchBrowser } from '../tests/support/browser.ts';
import { startProduct } from '../tests/support/product.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 3;
/** A GPRS phone: 500 ms there and back, 50 kbit/s down, 20 kbit/s up. */
const GPRS = {
	offline: false,
	latency: 500,
	downloadThroughput: 50_000 / 8,
	uploadThroughput: 20_000 / 8,
};

type Visit = { bytes: number; requests: number; seconds: number; again: number };

/** What a first visit costs on an old network: bytes, requests, seconds until the page can be used. */
export async function run(): Promise<Figure[]> {
	const product = await startProduct({ demo: true });
	const browser = await launchBrowser();
	try {
		const figures: Figure[] = [];
		for (const path of [
			'/en',
			'/en/report',
			'/ar/report',
			'/ti/report',
			'/en/search',
			'/ru/search',
		]) {
			const visits: Visit[] = [];
			for (let n = 0; n < RUNS; n += 1) visits.push(await visit(`${product.url}${path}`));
			const of = (pick: (one: (typeof visits)[number]) => number) => median(visits.map(pick));
			figures.push(
				{ name: `${path} bytes`, unit: 'B', value: of((v) => v.bytes), runs: RUNS },
				{ name: `${path} requests`, unit: '', value: of((v) => v.requests), runs: RUNS },
				{ name: `${path} usable on GPRS`, unit: 's', value: of((v) => v.seconds), runs: RUNS },
				{ name: `${path} second visit`, unit: 'B', value: of((v) => v.again), runs: RUNS },
			);
		}
		return figures;
	} finally {
		await browser.close();
		await product.stop();
	}

	async function visit(url: string): Promise<Visit> {
		const context = await browser.newContext();
		const page = await context.newPage();
		const wire = await context.newCDPSession(page);
		await wire.send('Network.enable');
		await wire.send('Network.emulateNetworkConditions', GPRS);
		let bytes = 0;
		let requests = 0;
		wire.on('Network.requestWillBeSent', ({ request }) => {
			if (request.url.startsWith('http')) requests += 1;
		});
		wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
			bytes += encodedDataLength;
		});
		await page.goto(url, { waitUntil: 'networkidle' });
		const seconds = await page.evaluate(() => {
			const [visited] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
			return Math.round(visited?.domInteractive ?? 0) / 1000;
		});
		const first = { bytes, requests };
		bytes = 0;
		await page.reload({ waitUntil: 'networkidle' });
		await context.close();
		return { ...first, seconds, again: bytes };
	}
}
