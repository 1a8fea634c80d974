import { setTimeout as rest } from 'node:timers/promises';
import { newReceipt } from '#foundations/sealing/index.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { theIntakeTeam } from '../tests/support/intake-team.ts';
import { askForPreview, type PlainForm, receiptIn } from '../tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '../tests/support/product.ts';
import { type Figure, median } from './figure.ts';

const FLOOD = 10_000;
const MACHINES = 4;
/** Of the networks kept for documentation (RFC 5737). */
const FLOODER = '198.51.100.7';

/**
 * Somebody sends 10,000 reports from one address, as fast as the server takes them, while people
 * elsewhere send one every half second. How long do those wait, and what does the inbox show?
 */
export async function run(): Promise<Figure[]> {
	const product = await startProduct({ demo: true, env: { ADDRESS_HEADER: 'x-forwarded-for' } });
	try {
		const before = await inboxOf(product);
		const form = await askForPreview(product.url, { words: 'A flood.' });
		let sent = 0;
		const begun = performance.now();
		const flood = Promise.all(
			Array.from({ length: MACHINES }, async () => {
				while (sent < FLOOD) {
					sent += 1;
					await sendAs(FLOODER, form, newReceipt());
				}
			}),
		);
		let going = true;
		flood.finally(() => {
			going = false;
		});
		const waits: number[] = [];
		while (going) {
			const start = performance.now();
			await sendAs(`192.0.2.${1 + (waits.length % 250)}`, form, newReceipt());
			waits.push(performance.now() - start);
			await rest(500);
		}
		await flood;
		const seconds = (performance.now() - begun) / 1000;
		const after = await inboxOf(product);
		const sorted = waits.toSorted((a, b) => a - b);
		const others = { runs: waits.length };
		return [
			{ name: 'flood from one address, reports', unit: '', value: FLOOD, runs: 1 },
			{ name: 'flood, reports a second', unit: '/s', value: round(FLOOD / seconds), runs: 1 },
			{ name: 'others who got a receipt meanwhile', unit: '', value: waits.length, ...others },
			{
				name: 'others, send → receipt, median',
				unit: 'ms',
				value: round(median(waits)),
				...others,
			},
			{
				name: 'others, send → receipt, p95',
				unit: 'ms',
				value: round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0),
				...others,
			},
			{ name: 'inbox lines before', unit: '', value: before.lines, runs: 1 },
			{ name: 'inbox lines after', unit: '', value: after.lines, runs: 1 },
			{ name: 'of them lines of the flood', unit: '', value: after.waves, runs: 1 },
			{ name: 'inbox, first page, after', unit: 'ms', value: round(after.milliseconds), runs: 1 },
		];
	} finally {
		await product.stop();
	}
}

/** @throws without a receipt: nobody is refused, the flooder neither */
async function sendAs(address: string, form: PlainForm, seed: string): Promise<void> {
	const body = new FormData();
	for (const [name, value] of form.fields) body.append(name, name === 'seed' ? seed : value);
	const from = { origin: new URL(form.action).origin, 'x-forwarded-for': address };
	const headers = { ...from, accept: 'text/html' };
	const answer = await fetch(form.action, { method: 'POST', body, headers });
	const receipt = receiptIn(await answer.text())?.replace(/\D/g, '');
	if (receipt !== seed) throw new Error(`no receipt for ${address}: ${answer.status}`);
}

/** What a member sees in the whole inbox, and how long its first page takes. */
async function inboxOf(product: RunningProduct) {
	const browser = await launchBrowser();
	try {
		const { page } = await theIntakeTeam(browser, product);
		const begun = performance.now();
		await page.goto(`${product.url}/en/desk/inbox`);
		const milliseconds = performance.now() - begun;
		let [lines, waves] = [0, 0];
		for (;;) {
			lines += await page.locator('li[data-report]').count();
			waves += await page.locator('li.wave').count();
			const next = page.locator('a[rel=next]');
			if ((await next.count()) === 0) return { lines, waves, milliseconds };
			await next.first().click();
		}
	} finally {
		await browser.close();
	}
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
