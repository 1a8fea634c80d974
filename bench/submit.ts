import { askForPreview, tellUs } from '../tests/support/plain-person.ts';
import { startProduct } from '../tests/support/product.ts';
import { type Figure, median } from './figure.ts';
import { readyToSend } from './load/press-send.ts';
import { processorTime } from './load/processor-time.ts';

const RUNS = 5;
const TOGETHER = 50;

/** Fifty people press «send» at the same moment; and a steady stream of whole reports. */
export async function run(): Promise<Figure[]> {
	const product = await startProduct({ demo: true });
	try {
		await fiftyAtOnce(product.url, product.process.pid);
		const slow: number[] = [];
		const middle: number[] = [];
		const rates: number[] = [];
		const work: number[] = [];
		for (let n = 0; n < RUNS; n += 1) {
			const { times, seconds, worked } = await fiftyAtOnce(product.url, product.process.pid);
			const sorted = times.toSorted((a, b) => a - b);
			slow.push(sorted[Math.ceil(TOGETHER * 0.95) - 1] ?? 0);
			middle.push(median(sorted));
			rates.push(TOGETHER / seconds);
			work.push(worked / TOGETHER);
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
				name: 'processor time a send, first thread of the server',
				unit: 'ms',
				value: round(median(work)),
				runs: RUNS,
			},
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

type Sent = { times: number[]; seconds: number; worked: number };

/** @throws unless there are fifty different receipts */
async function fiftyAtOnce(origin: string, server: number | undefined): Promise<Sent> {
	const ready = [];
	for (let n = 0; n < TOGETHER; n += 1) {
		const form = await askForPreview(origin, { words: `They kept our papers. ${n}` });
		ready.push(await readyToSend(form));
	}
	const before = await processorTime(server);
	const start = performance.now();
	const answers = await Promise.all(ready.map((press) => press()));
	const seconds = (performance.now() - start) / 1000;
	const worked = (await processorTime(server)).first - before.first;
	const receipts = new Set(answers.map(({ receipt }) => receipt()));
	if (receipts.size !== TOGETHER || receipts.has(undefined)) {
		const statuses = answers.map(({ status }) => status);
		throw new Error(`${receipts.size} receipts for ${TOGETHER} reports: ${statuses}`);
	}
	return { times: answers.map(({ milliseconds }) => milliseconds), seconds, worked };
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
