/** The page of the log, kept on the device of whoever keeps a log, so that it opens anywhere. */
const PLACE = 'amparo-log';

/**
 * Keeps all of it or nothing: a page of today opens nothing with the scripts of yesterday.
 *
 * @param page its address, which is all that is kept
 * @param wanted whether there is still a log: it may be deleted while this waits for the network
 * @returns whether it is there now for the first time
 */
export async function keepOffline(page: string, wanted: () => boolean): Promise<boolean> {
	if (!navigator.serviceWorker || !globalThis.caches) return false;
	const parts = await partsOf(page);
	if (!wanted()) return false;
	const before = await caches.has(PLACE);
	await navigator.serviceWorker.register(`${page}/offline`, { scope: page });
	if (wanted()) await keepParts(parts);
	if (wanted()) return !before;
	await forgetOffline();
	return false;
}

export async function forgetOffline(): Promise<void> {
	if (!navigator.serviceWorker || !globalThis.caches) return;
	await caches.delete(PLACE);
	// In every language in which it was opened.
	for (const known of await navigator.serviceWorker.getRegistrations()) {
		if (known.scope.endsWith('/work-log')) await known.unregister();
	}
}

/** By address: the page, its scripts, and whatever these take along. */
async function partsOf(page: string): Promise<Map<string, Response>> {
	const parts = new Map([[page, await anew(page)]]);
	const named = Array.from(document.scripts, ({ src }) => src).filter(Boolean);
	const found = new Set(named.map((src) => new URL(src).pathname));
	for (const path of found) {
		const answer = await anew(path);
		parts.set(path, answer);
		const text = await answer.clone().text();
		for (const [, part] of text.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g)) found.add(`/s/${part}`);
	}
	return parts;
}

/** As the network has it now: the worker leaves alone what is asked for like this. */
async function anew(path: string): Promise<Response> {
	const answer = await fetch(path, { headers: { 'x-anew': '1' } });
	if (!answer.ok) throw new Error('not all of the page is there');
	return answer;
}

/** What others take along comes first, so that whatever breaks off leaves nothing without its parts. */
async function keepParts(parts: ReadonlyMap<string, Response>): Promise<void> {
	const cache = await caches.open(PLACE);
	for (const [path, answer] of [...parts].reverse()) await cache.put(path, answer);
	for (const { url } of await cache.keys()) {
		const path = new URL(url).pathname;
		if (path.startsWith('/s/') && !parts.has(path)) await cache.delete(path);
	}
}
