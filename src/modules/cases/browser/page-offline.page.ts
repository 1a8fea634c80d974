/**
 * Answers for a page that its reader keeps on the device when the network does not: with the page and its scripts as
 * they were when it was last there. Nothing that a person wrote passes here.
 */
const { registration } = globalThis as unknown as { registration: { scope: string } };
const KEPT = `amparo-${registration.scope.split('/').at(-1)}`;
/** Bars of reception without a connection behind them: whoever waits longer has none. */
const PATIENCE = 4000;

/** As much of it as is used here; the types of pages know no worker. */
type Asked = Event & {
	request: Request;
	respondWith(answer: Promise<Response>): void;
};

addEventListener('fetch', (event) => {
	const asked = event as Asked;
	const { method, url, mode } = asked.request;
	const script = new URL(url).pathname.startsWith('/s/') && !asked.request.headers.has('x-anew');
	if (method === 'GET' && (script || mode === 'navigate'))
		asked.respondWith(answerTo(asked.request));
});

async function answerTo(request: Request): Promise<Response> {
	const place = new URL(request.url).pathname;
	// Not opened: that would make one where the log was deleted.
	const kept = await caches.match(place, { cacheName: KEPT });
	if (!kept) return fetch(request);
	try {
		// Nothing is kept from here: a page without its parts would open nothing. `offline.ts`
		// keeps all of it together.
		const fresh = await inTime(fetch(request));
		return fresh.ok ? fresh : kept;
	} catch {
		return kept;
	}
}

function inTime(work: Promise<Response>): Promise<Response> {
	return new Promise((done, failed) => {
		const late = setTimeout(failed, PATIENCE);
		work.then(done, failed).finally(() => clearTimeout(late));
	});
}
