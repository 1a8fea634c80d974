import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compileKernel } from '../../../../../scripts/compile-kernel.ts';
import { newSharedMemory, Views } from '../shared-memory.ts';
import { type Kernel, loadKernel } from './load-kernel.ts';

let kernel: Kernel;
let views: Views;
let at: number;

beforeAll(async () => {
	const memory = newSharedMemory();
	views = new Views(memory);
	kernel = await loadKernel(memory);
	at = views.take(65_536);
});

function fold(text: string): string | null {
	const length = kernel.fold(at, views.buffer.write(text, at, 'utf8'), at + 1024);
	return length < 0 ? null : views.buffer.toString('latin1', at + 1024, at + 1024 + length);
}

function skeleton(text: string): string {
	const length = kernel.skeleton(at, views.buffer.write(text, at, 'latin1'), at + 1024);
	return views.buffer.toString('latin1', at + 1024, at + 1024 + length);
}

function likeness(query: string, other: string): number {
	const [text, patterns, work, list] = [at, at + 2048, at + 40_000, at + 48_000];
	const bones = at + 20_000;
	kernel.prepare(text, views.buffer.write(query, text, 'latin1'), patterns);
	kernel.prepare(text, kernel.skeleton(text, query.length, text + 512), bones);
	const segment = views.takeSegment();
	const record = segment.address + 262_144;
	const name = views.take(256);
	views.u32[record / 4 + 1] = name;
	views.bytes[record + 8] = views.buffer.write(other, name, 'latin1');
	views.u32[list / 4] = segment.number * 16_384;
	kernel.rank(list, 1, 4096, patterns, bones, work, 0, 0, 0, 0);
	return views.f32[list / 4 + 1] ?? Number.NaN;
}

test('the compiled kernel is made of the source that lies beside it, byte for byte', async () => {
	const committed = await readFile(new URL('./scan.wasm', import.meta.url));
	expect(Buffer.from(await compileKernel()).equals(committed)).toBe(true);
});

test('capitals, hyphens and apostrophes make no other name', () => {
	expect(fold("O'Brien-  NGUYEN, A.")).toBe('obrien nguyen a');
	expect(fold('Müller')).toBeNull();
});

test('spellings of one name have one skeleton, however its vowels are heard', () => {
	for (const name of ['mohammed', 'muhamad', 'mehmed', 'mhmd']) expect(skeleton(name)).toBe('ggd');
	expect(skeleton('ghebremedhin')).toBe(skeleton('kbrmdn'));
});

test('every name is itself, and no other name is more like it', () => {
	const names = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,3}$/);
	fc.assert(
		fc.property(names, names, (name, other) => {
			expect(likeness(name, name)).toBeCloseTo(1, 5);
			expect(likeness(name, other)).toBeLessThanOrEqual(1.00001);
		}),
		{ numRuns: 40 },
	);
});

test('the order of words and where they are joined hardly matter', () => {
	expect(likeness('amina hassan yusuf', 'yusuf amina hassan')).toBeCloseTo(1, 5);
	expect(likeness('abd al rahman', 'abdalrahman')).toBeGreaterThan(0.95);
});

test('two letters swapped are one slip, as two fingers make it', () => {
	expect(likeness('tesfaye', 'tesfyae')).toBeCloseTo(1 - 1 / 7, 5);
	expect(likeness('tesfaye', 'tesfae')).toBeCloseTo(1 - 1 / 7, 5);
});
