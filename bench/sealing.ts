/** What sealing costs the person who waits for it: milliseconds, medians, on this machine. */

import {
	newKeys,
	newReceipt,
	openBytes,
	sealBytes,
	sealStream,
	sealText,
	stretchReceipt,
} from '#foundations/sealing/index.ts';
import { lockWithPassword, unlockWithPassword } from '#foundations/sealing/server/index.ts';
import { type Figure, median } from './figure.ts';

export async function run(): Promise<Figure[]> {
	const [one, two, three] = [await newKeys(), await newKeys(), await newKeys()];
	const recipients = [one.recipient, two.recipient, three.recipient];
	const story = 'ሓደ ለይቲ '.repeat(3_000);
	const file = Buffer.alloc(20_000_000, crypto.getRandomValues(new Uint8Array(65_521)));
	const sealedFile = await sealBytes(recipients, file);
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const receipt = newReceipt();
	const locked = await lockWithPassword(one.identity, 'seven quiet rivers');

	return [
		await timed('seal 50 kB of text', 30, () => sealText([one.recipient], story)),
		await timed('seal a 20 MB file to 3 recipients', 7, () => sealBytes(recipients, file)),
		await timed('seal a 20 MB file to 3 recipients, as a stream', 7, async () => {
			const sealed = await sealStream(recipients, new Blob([file]).stream());
			for await (const _ of sealed);
		}),
		await timed('open a 20 MB file', 7, () => openBytes(three.identity, sealedFile)),
		await timed('stretch a receipt', 50, () => stretchReceipt(receipt, salt)),
		await timed('unlock with a password', 15, () =>
			unlockWithPassword(locked, 'seven quiet rivers'),
		),
	];
}

async function timed(name: string, runs: number, work: () => Promise<unknown>): Promise<Figure> {
	await work();
	const times: number[] = [];
	for (let i = 0; i < runs; i += 1) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	return { name, unit: 'ms', value: Number(median(times).toFixed(2)), runs };
}
