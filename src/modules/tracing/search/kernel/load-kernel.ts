import { readFile } from 'node:fs/promises';

/** The functions of scan.as; addresses and lengths are bytes, see there. */
export type Kernel = {
	fold(source: number, length: number, target: number): number;
	skeleton(source: number, length: number, target: number): number;
	sign(text: number, length: number, target: number, work: number): void;
	place(signature: number, segment: number, index: number): void;
	erase(segment: number, index: number): void;
	scan(
		segment: number,
		segmentNumber: number,
		start: number,
		count: number,
		query: number,
		out: number,
		capacity: number,
		held: number,
		heldBones: number,
	): bigint;
	keep(list: number, length: number, least: number, ties: number): number;
	tally(list: number, length: number, counters: number): void;
	prepare(text: number, length: number, target: number): void;
	rank(
		list: number,
		length: number,
		directory: number,
		patterns: number,
		bonePatterns: number,
		work: number,
		otherScript: number,
		bornFrom: number,
		bornUntil: number,
		births: number,
	): void;
};

export async function loadKernel(memory: WebAssembly.Memory): Promise<Kernel> {
	const bytes = await readFile(new URL('./scan.wasm', import.meta.url));
	const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
	return instance.exports as Kernel;
}
