/**
 * Keeps a page on the device, so that it opens anywhere. All of it or nothing: a page of today opens
 * nothing with the scripts of yesterday.
 *
 * @param page its address, which is all that is kept
 * @param wanted whether it is still to be kept: it may be deleted while this waits for the network
 * @returns whether it is there now for the first time
 */
export async function keepOffline(page: string, wanted: () => boolean): Promise<boolean> {
	if (!navigator.serviceWorker || !globalThis.caches) return false;
	const parts = await partsOf(page);
	if (!wanted()) return false;
	const before = await caches.has(placeOf(page));
	await navigator.serviceWorker.register(`${page}/offline`, { scope: page });
	if (wanted()) await keepParts(placeOf(page), parts);
	if (wanted()) return !before;
	await forgetOffline(page);
	return false;
}

export async function forgetOffline(page: string): Promise<void> {
	if (!navigator.serviceWorker || !globalThis.caches) return;
	await caches.delete(placeOf(page));
	// In every language in which it was opened.
	for (const known of await navigator.serviceWorker.getRegistrations()) {
		if (known.scope.split('/').at(-1) === page.split('/').at(-1)) await known.unregister();
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
async function keepParts(place: string, parts: ReadonlyMap<string, Response>): Promise<void> {
	const cache = await caches.open(place);
	for (const [path, answer] of [...parts].reverse()) await cache.put(path, answer);
	for (const { url } of await cache.keys()) {
		const path = new URL(url).pathname;
		if (path.startsWith('/s/') && !parts.has(path)) await cache.delete(path);
	}
}

/** One for each page, in whatever language: the worker takes it from its own scope. */
function placeOf(page: string): string {
	return `amparo-${page.split('/').at(-1)}`;
}
