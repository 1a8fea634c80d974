import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { compressWhole } from './compress.ts';
import { chooseEncoding } from './encoding.ts';
import { isForAll, type KeptPage, keepable, sendKept, variesByLanguage } from './kept-page.ts';

const FRESH_MS = 60_000;
const REFRESHING_MS = 5_000;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_PAGE_BYTES = 512 * 1024;

export type PublicPages = ReturnType<typeof publicPages>;

/**
 * Public pages kept in memory, compressed, and sent without waking the pages.
 *
 * Kept is only what is the same for all: an answer marked public to a request
 * without cookies or query. A page lives for a minute, or until `forget` is
 * called because an organisation changed something. Without a fixed origin the
 * host belongs to the key: nobody may plant a page that names another's host.
 */
export function publicPages(options: { hostMatters: boolean; now?: () => number }) {
	const { now = Date.now, hostMatters } = options;
	const pages = new Map<string, KeptPage>();
	const varied = new Set<string>();
	let bytes = 0;

	const placeOf = ({ url, headers }: IncomingMessage) =>
		hostMatters ? `${headers.host}${url}` : (url as string);

	function keyOf(request: IncomingMessage, place: string): string {
		const { headers } = request;
		const key = `${chooseEncoding(headers['accept-encoding'] as string | undefined)} ${place}`;
		return varied.has(place) ? `${key} ${headers['accept-language'] ?? ''}` : key;
	}

	/** Answers from memory; false when the pages themselves must. */
	function answer(request: IncomingMessage, response: ServerResponse): boolean {
		if (!isForAll(request)) return false;
		const page = pages.get(keyOf(request, placeOf(request)));
		if (!page) return false;
		const time = now();
		if (time > page.fresh) {
			// This one fetches it anew; whoever comes meanwhile gets what we have.
			page.fresh = time + REFRESHING_MS;
			return false;
		}
		sendKept(request, response, page);
		return true;
	}

	/** Sends a page that was just made, and keeps it for the next who asks. */
	async function keep(
		request: IncomingMessage,
		response: ServerResponse,
		made: { headers: OutgoingHttpHeaders; body: Buffer },
	): Promise<void> {
		const place = placeOf(request);
		if (variesByLanguage(made.headers)) varied.add(place);
		const key = keyOf(request, place);
		const encoding = chooseEncoding(request.headers['accept-encoding'] as string | undefined);
		const hash = createHash('sha256').update(made.body).digest('base64url').slice(0, 22);
		const etag = `"${hash}.${encoding}"`;
		const before = pages.get(key);
		const body = before?.etag === etag ? before.body : await compressWhole(made.body, encoding);
		const page = keepable(made.headers, { etag, encoding, body, fresh: now() + FRESH_MS });
		if (made.body.length <= MAX_PAGE_BYTES) store(key, page);
		sendKept(request, response, page);
	}

	function store(key: string, page: KeptPage): void {
		remove(key);
		pages.set(key, page);
		bytes += sizeOf(key, page);
		for (const oldest of pages.keys()) {
			if (bytes <= MAX_BYTES) break;
			remove(oldest);
		}
		if (varied.size > 10_000) forget();
	}

	function remove(key: string): void {
		const page = pages.get(key);
		if (!page) return;
		pages.delete(key);
		bytes -= sizeOf(key, page);
	}

	function forget(): void {
		pages.clear();
		varied.clear();
		bytes = 0;
	}

	return { answer, keep, forget };
}

/** A page's cost: its body and about as much as its headers and place in the map take. */
const sizeOf = (key: string, page: KeptPage) => page.body.length + key.length + 3_000;
