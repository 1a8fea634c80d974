import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { MEDIA_LIMITS } from '../limits.ts';

export type Pixels = { data: Uint8Array; width: number; height: number };

type Decoded = ({ ok: true } & Pixels) | { ok: false; why: 'too-large' | 'broken' };

/**
 * The main picture of a HEIC file as RGBA, four bytes a pixel, upright.
 *
 * In a thread of its own: a photo takes seconds, during which the server would answer nobody, and
 * a decoder that runs wild is ended with its thread.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<Decoded> {
	const worker = new Worker(program, {
		eval: true,
		workerData: { bytes, library, largest: MEDIA_LIMITS.pixels },
		resourceLimits: { maxOldGenerationSizeMb: 512 },
		stdout: true,
		stderr: true,
	});
	try {
		return await new Promise<Decoded>((resolve) => {
			const broken = () => resolve({ ok: false, why: 'broken' });
			const slow = () => resolve({ ok: false, why: 'too-large' });
			setTimeout(slow, MEDIA_LIMITS.milliseconds.image).unref();
			worker.once('message', resolve);
			worker.once('error', broken);
			worker.once('exit', broken);
		});
	} finally {
		await worker.terminate();
	}
}

const library = createRequire(import.meta.url).resolve('libheif-js/wasm-bundle.js');

/**
 * The program of the thread. It is text, because the built product is bundled and a file beside
 * this one would not be there any more.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { bytes, library, largest } = workerData;
const heif = require(library);
const images = new heif.HeifDecoder().decode(bytes);
const image = images.find((one) => one.is_primary && one.is_primary()) ?? images[0];
const width = image ? image.get_width() : 0;
const height = image ? image.get_height() : 0;
if (!(width > 0 && height > 0)) parentPort.postMessage({ ok: false, why: 'broken' });
else if (width * height > largest) parentPort.postMessage({ ok: false, why: 'too-large' });
else {
	const data = new Uint8ClampedArray(width * height * 4);
	image.display({ data, width, height }, (shown) => {
		if (!shown) return parentPort.postMessage({ ok: false, why: 'broken' });
		const pixels = new Uint8Array(shown.data.buffer);
		parentPort.postMessage({ ok: true, data: pixels, width, height }, [pixels.buffer]);
	});
}
`;
