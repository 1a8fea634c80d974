import { askForPreview, receiptIn, send, tellUs } from '../tests/support/plain-person.ts';
import { startProduct } from '../tests/support/product.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 5;
const TOGETHER = 50;

/** Fifty people press «send» at the same moment; and a steady stream of whole reports. */
export async function run(): Promise<Figure[]> {
	const product = await startProduct({ demo: true });
	try {
		await fiftyAtOnce(product.url);
		const slow: number[] = [];
		const middle: number[] = [];
		const rates: number[] = [];
		for (let n = 0; n < RUNS; n += 1) {
			const { times, seconds } = await fiftyAtOnce(product.url);
			const sorted = times.toSorted((a, b) => a - b);
			slow.push(sorted[Math.ceil(TOGETHER * 0.95) - 1] ?? 0);
			middle.push(median(sorted));
			rates.push(TOGETHER / seconds);
		}
		const steady: number[] = [];
		for (let n = 0; n < RUNS; n += 1) steady.push(await wholeReportsPerSecond(product.url));
		return [
			{
				name: 'send → receipt, 50 at once, p95',
				unit: 'ms',
				value: round(median(slow)),
				runs: RUNS,
			},
			{
				name: 'send → receipt, 50 at once, median',
				unit: 'ms',
				value: round(median(middle)),
				runs: RUNS,
			},
			{ name: 'sends a second, 50 at once', unit: '/s', value: round(median(rates)), runs: RUNS },
			{
				name: 'whole reports (preview and send) a second, 8 people',
				unit: '/s',
				value: round(median(steady)),
				runs: RUNS,
			},
		];
	} finally {
		await product.stop();
	}
}

/** @throws unless there are fifty different receipts */
async function fiftyAtOnce(origin: string): Promise<{ times: number[]; seconds: number }> {
	const forms = [];
	for (let n = 0; n < TOGETHER; n += 1)
		forms.push(await askForPreview(origin, { words: `They kept our papers. ${n}` }));
	const start = performance.now();
	const answers = await Promise.all(
		forms.map(async (form) => {
			const sent = performance.now();
			const answer = await send(origin, form);
			return {
				took: performance.now() - sent,
				receipt: receiptIn(answer.html),
				status: answer.status,
			};
		}),
	);
	const seconds = (performance.now() - start) / 1000;
	const receipts = new Set(answers.map((answer) => answer.receipt));
	if (receipts.size !== TOGETHER || receipts.has(undefined))
		throw new Error(
			`${receipts.size} receipts for ${TOGETHER} reports: ${answers.map((a) => a.status)}`,
		);
	return { times: answers.map((answer) => answer.took), seconds };
}

async function wholeReportsPerSecond(origin: string, people = 8, each = 12): Promise<number> {
	const start = performance.now();
	await Promise.all(
		Array.from({ length: people }, async () => {
			for (let n = 0; n < each; n += 1)
				await tellUs(origin, { words: 'The guard hit my brother.' });
		}),
	);
	return (people * each) / ((performance.now() - start) / 1000);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
