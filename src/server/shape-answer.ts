import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { BrotliCompress, Gzip } from 'node:zlib';
import { compressStream, isCompressible } from './compress.ts';
import { chooseEncoding } from './encoding.ts';
import { isForAll, mayBeKept } from './kept-page.ts';
import type { PublicPages } from './public-pages.ts';

type Write = (chunk: Buffer | string, encoding?: BufferEncoding) => boolean;

/**
 * Stands between the pages and the connection: a public page is gathered whole
 * and given to `pages`, other text is compressed as it comes, the rest passes.
 *
 * The decision falls when the head is written, for only then is it known what
 * kind of answer it is. Kit and Hono both write head, chunks and end on the
 * response itself, so these three are what we take over.
 */
export function shapeAnswer(
	request: IncomingMessage,
	response: ServerResponse,
	pages: PublicPages,
): void {
	const writeHead = response.writeHead.bind(response);
	const write = response.write.bind(response) as Write;
	const end = response.end.bind(response);
	const wanted = request.headers['if-none-match'];
	// What we keep is the whole page: the pages must not answer "not modified" to us.
	const keepable = isForAll(request);
	if (keepable) delete request.headers['if-none-match'];

	response.writeHead = ((status: number, ...rest: unknown[]) => {
		const given = rest.findLast((part) => typeof part === 'object') as OutgoingHttpHeaders;
		for (const [name, value] of Object.entries(given ?? {})) {
			if (value !== undefined) response.setHeader(name, value as string);
		}
		release();
		const headers = response.getHeaders();
		if (keepable && request.method === 'GET' && mayBeKept(status, headers)) {
			gather({ ...headers });
		} else if (mayShrink(request, status, headers)) shrink(status);
		else writeHead(status);
		return response;
	}) as typeof response.writeHead;

	// An answer that never names its status still has a head.
	response.write = ((chunk: Buffer, ...rest: []) => {
		response.writeHead(response.statusCode);
		return response.write(chunk, ...rest);
	}) as typeof response.write;
	response.end = ((...args: []) => {
		response.writeHead(response.statusCode);
		return response.end(...args);
	}) as typeof response.end;

	function release(): void {
		response.writeHead = writeHead;
		response.write = write as typeof response.write;
		response.end = end;
	}

	function gather(headers: OutgoingHttpHeaders): void {
		const parts: Buffer[] = [];
		take(
			(chunk) => parts.push(chunk),
			() => {
				release();
				if (wanted) request.headers['if-none-match'] = wanted;
				pages
					.keep(request, response, { headers, body: Buffer.concat(parts) })
					.catch((error) => response.destroy(error));
			},
		);
	}

	function shrink(status: number): void {
		// Whoever knew the length or the mark of the answer had all of it: no part goes ahead of the rest.
		const whole = response.hasHeader('etag') || response.hasHeader('content-length');
		const encoding = chooseEncoding(request.headers['accept-encoding'] as string) as 'br' | 'gzip';
		response.removeHeader('content-length');
		response.removeHeader('etag');
		response.setHeader('content-encoding', encoding);
		response.appendHeader('vary', 'accept-encoding');
		writeHead(status);
		const smaller: BrotliCompress | Gzip = compressStream(encoding);
		smaller.on('data', (chunk: Buffer) => {
			if (!write(chunk)) smaller.pause();
		});
		response.on('drain', () => smaller.resume());
		response.on('close', () => smaller.destroy());
		smaller.on('end', () => end());
		take(
			(chunk) => {
				smaller.write(chunk);
				if (!whole) smaller.flush();
			},
			() => smaller.end(),
		);
	}

	function take(onPart: (chunk: Buffer) => void, onEnd: () => void): void {
		const part = (chunk: unknown, encoding: unknown) => {
			if (typeof chunk === 'string') onPart(Buffer.from(chunk, encoding as BufferEncoding));
			else if (chunk instanceof Uint8Array) onPart(Buffer.from(chunk));
		};
		response.write = ((chunk: unknown, encoding: unknown) => {
			part(chunk, encoding);
			return true;
		}) as typeof response.write;
		response.end = ((chunk: unknown, encoding: unknown) => {
			part(chunk, encoding);
			onEnd();
			return response;
		}) as typeof response.end;
	}
}

function mayShrink(
	request: IncomingMessage,
	status: number,
	headers: OutgoingHttpHeaders,
): boolean {
	return (
		request.method !== 'HEAD' &&
		status >= 200 &&
		status !== 204 &&
		status !== 206 &&
		status !== 304 &&
		headers['content-encoding'] === undefined &&
		isCompressible(headers['content-type']) &&
		!(Number(headers['content-length']) < 500) &&
		chooseEncoding(request.headers['accept-encoding'] as string | undefined) !== 'identity'
	);
}
