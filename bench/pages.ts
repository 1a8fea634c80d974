import { readFile } from 'node:fs/promises';
import { startProduct } from '../tests/support/product.ts';
import { type Figure, median } from './figure.ts';
import { hammer } from './load/hammer.ts';

const RUNS = 5;
const SECONDS = 4;

/** Public pages from the server's memory, and what the server weighs while its database idles. */
export async function run(): Promise<Figure[]> {
	const product = await startProduct({ demo: true });
	try {
		const idle = await memoryOf(product.process.pid);
		const figures: Figure[] = [];
		for (const path of ['/en', '/ar/report']) {
			const rates: number[] = [];
			for (let n = 0; n < RUNS; n += 1) rates.push(await hammer(product.url, path, SECONDS));
			figures.push({
				name: `GET ${path}, cached`,
				unit: 'requests/s',
				value: Math.round(median(rates)),
				runs: RUNS,
			});
		}
		figures.push({ name: 'server memory, idle', unit: 'MB', value: idle, runs: 1 });
		figures.push({
			name: 'server memory, after load',
			unit: 'MB',
			value: await memoryOf(product.process.pid),
			runs: 1,
		});
		return figures;
	} finally {
		await product.stop();
	}
}

/** Resident memory of a process in MB, as Linux counts it. */
async function memoryOf(pid = 0): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
