import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKeys } from './keys.ts';
import {
	CannotOpen,
	openBytes,
	openStream,
	openText,
	sealBytes,
	sealStream,
	sealText,
} from './seal.ts';

const intake = await newKeys();
const tracing = await newKeys();
const stranger = await newKeys();

test('each of several recipients opens alone, a stranger does not', async () => {
	const sealed = await sealText([intake.recipient, tracing.recipient], 'ما حدث في الليل');
	expect(await openText(intake.identity, sealed)).toBe('ما حدث في الليل');
	expect(await openText(tracing.identity, sealed)).toBe('ما حدث في الليل');
	await expect(openText(stranger.identity, sealed)).rejects.toThrow(CannotOpen);
});

test('any bytes come back as they were', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 200_000, size: 'max' }), async (bytes) => {
			const sealed = await sealBytes([intake.recipient], bytes);
			expect(Buffer.compare(await openBytes(intake.identity, sealed), bytes)).toBe(0);
		}),
		{ numRuns: 30 },
	);
});

test('any text comes back as it was, with its marks and its emptiness', async () => {
	for (const text of ['', '\ufeffbom', '\0', '👩🏾‍👧 ትግርኛ', 'a\r\nb']) {
		expect(await openText(intake.identity, await sealText([intake.recipient], text))).toBe(text);
	}
});

test('one changed bit anywhere is noticed', async () => {
	const sealed = await sealText([intake.recipient], 'as it was said');
	for (let at = 0; at < sealed.length; at += 1) {
		const changed = sealed.with(at, (sealed[at] ?? 0) ^ 1);
		await expect(openText(intake.identity, changed)).rejects.toThrow(CannotOpen);
	}
});

test('nothing can be sealed to nobody', async () => {
	await expect(sealText([], 'lost')).rejects.toThrow('nobody');
	await expect(sealText(['age1not-a-recipient'], 'lost')).rejects.toThrow();
});

test('a failure to open repeats no part of a key', async () => {
	const sealed = await sealText([intake.recipient], 'x');
	const broken = `${intake.identity.slice(0, -3)}QQQ`;
	const failure = await openText(broken, sealed).catch((error: unknown) => error);
	expect(failure).toBeInstanceOf(CannotOpen);
	expect((failure as CannotOpen).cause).toBeUndefined();
	expect(String((failure as CannotOpen).stack)).not.toContain(intake.identity.slice(15, 25));
});

test('a file is sealed and opened piece by piece', async () => {
	const film = Buffer.alloc(3_000_000, 'film');
	const sealed = await sealStream([intake.recipient], inPieces(film, 70_001));
	const opened = await openStream(intake.identity, sealed);
	expect(Buffer.compare(await all(opened), film)).toBe(0);
});

test('a file cut short does not pass for a whole one', async () => {
	const sealed = await sealBytes([intake.recipient], Buffer.alloc(200_000, 'film'));
	const cut = await openStream(intake.identity, inPieces(sealed.subarray(0, 140_000), 65_536));
	await expect(all(cut)).rejects.toThrow();
	await expect(openStream(stranger.identity, inPieces(sealed, 65_536))).rejects.toThrow(CannotOpen);
});

function inPieces(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at >= bytes.length) return controller.close();
			controller.enqueue(bytes.subarray(at, at + size));
			at += size;
		},
	});
}

async function all(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
	return new Uint8Array(await new Response(stream as BodyInit).arrayBuffer());
}
