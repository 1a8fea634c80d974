import type { OutgoingHttpHeader } from 'node:http';
import { promisify } from 'node:util';
import {
	type BrotliCompress,
	brotliCompress,
	constants,
	createBrotliCompress,
	createGzip,
	type Gzip,
	gzip,
} from 'node:zlib';
import type { Encoding } from './encoding.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** A whole page, as small as it gets: done once, sent thousands of times. */
export async function compressWhole(body: Buffer, encoding: Encoding): Promise<Buffer> {
	if (encoding === 'gzip') return gzipped(body, { level: 9 });
	if (encoding === 'identity') return body;
	return brotli(body, {
		params: {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
		},
	});
}

/** One answer on its way, compressed as it comes. */
export function compressStream(encoding: 'br' | 'gzip'): BrotliCompress | Gzip {
	if (encoding === 'gzip') return createGzip({ level: 6 });
	return createBrotliCompress({
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 4,
			// 256 KiB: no page of ours is longer, and a larger window only costs memory and time.
			[constants.BROTLI_PARAM_LGWIN]: 18,
		},
	});
}

/** Pictures, archives and sealed files do not get smaller; text does. */
export function isCompressible(type: OutgoingHttpHeader | undefined): boolean {
	return /^(text\/(?!event-stream)|application\/(.+\+)?(json|xml|javascript)|image\/svg)/.test(
		String(type ?? ''),
	);
}
