/**
 * Answers for the page of the work log when the network does not: with the page and its scripts as
 * they were when it was last there. Nothing that a person wrote passes here.
 */
const KEPT = 'amparo-log';
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
	const script = new URL(url).pathname.startsWith('/s/');
	if (method === 'GET' && (script || mode === 'navigate'))
		asked.respondWith(answerTo(asked.request));
});

async function answerTo(request: Request): Promise<Response> {
	const cache = await caches.open(KEPT);
	const place = new URL(request.url).pathname;
	const kept = await cache.match(place);
	if (!kept) return fetch(request);
	try {
		const fresh = await inTime(fetch(request));
		// Only what is kept already is kept anew: what a person visits besides leaves no trace.
		if (fresh.ok) await cache.put(place, fresh.clone());
		return fresh;
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
