import { expect, test } from 'vitest';
import { sourceArchive } from './source-archive.ts';

test('a machine without the program that packs has no source to give, and goes on', async () => {
	expect(await sourceArchive('/nowhere/tar')).toBeNull();
});

test('the source is packed once, however many ask', async () => {
	const [first, second] = await Promise.all([sourceArchive(), sourceArchive()]);
	expect(first?.subarray(0, 2)).toEqual(new Uint8Array([0x1f, 0x8b]));
	expect(second).toBe(first);
});
