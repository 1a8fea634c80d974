import { base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKeys, openBytes } from '#foundations/sealing/index.ts';
import { openJson } from '../sealed-json.ts';
import { UPLOAD_LIMITS } from '../server/index.ts';
import { largestFile, missingPieces, pieceBytes, piecesOf, sealFile } from './sealed-file.ts';

test('browser and server cut a file into the same pieces', () => {
	expect(pieceBytes).toBe(UPLOAD_LIMITS.pieceBytes);
	expect(piecesOf(pieceBytes)).toBe(1);
	expect(piecesOf(pieceBytes + 1)).toBe(2);
});

test('the largest file still fits when it is sealed', () => {
	// age: 16 bytes for each 64 KiB, and a head.
	const sealed = largestFile + 16 * Math.ceil(largestFile / 65_536) + 1_000;
	expect(sealed).toBeLessThanOrEqual(UPLOAD_LIMITS.fileBytes);
});

test('whatever arrived before the connection broke, the rest is what is brought', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 200 }), fc.array(fc.nat(199)), (all, arrived) => {
			const have = arrived.filter((number) => number < all);
			const missing = missingPieces(all, have);
			expect(new Set([...missing, ...have]).size).toBe(all);
			expect(missing.some((number) => have.includes(number))).toBe(false);
		}),
	);
});

test('a photo is sealed with its name, and opens byte by byte as it was', async () => {
	const keys = await newKeys();
	const bytes = crypto.getRandomValues(new Uint8Array(60_000));
	const file = new File([bytes], 'camp gate.jpg', { type: 'image/jpeg' });
	const { sealed, about } = await sealFile(file, keys.recipient);
	const opened = await openBytes(keys.identity, new Uint8Array(await sealed.arrayBuffer()));
	expect(opened).toEqual(bytes);
	expect(await openJson(keys.identity, base64urlnopad.decode(about))).toEqual({
		name: 'camp gate.jpg',
		type: 'image/jpeg',
		bytes: 60_000,
	});
	expect(await sealed.text()).not.toContain('camp gate');
});
