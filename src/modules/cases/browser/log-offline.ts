/** The page of the log, kept on the device of whoever keeps a log, so that it opens anywhere. */
const PLACE = 'amparo-log';

/** @param page its address, which is all that is kept @returns whether it is there now for the first time */
export async function keepOffline(page: string): Promise<boolean> {
	if (!navigator.serviceWorker || !globalThis.caches) return false;
	const before = await caches.has(PLACE);
	await navigator.serviceWorker.register(`${page}/offline`, { scope: page });
	const cache = await caches.open(PLACE);
	await cache.add(page);
	await keepScripts(cache);
	return !before;
}

export async function forgetOffline(): Promise<void> {
	if (!navigator.serviceWorker || !globalThis.caches) return;
	await caches.delete(PLACE);
	// In every language in which it was opened.
	for (const known of await navigator.serviceWorker.getRegistrations()) {
		if (known.scope.endsWith('/work-log')) await known.unregister();
	}
}

/** The scripts of this page, and whatever they take along. */
async function keepScripts(cache: Cache): Promise<void> {
	const named = Array.from(document.scripts, ({ src }) => src).filter(Boolean);
	const found = new Set(named.map((src) => new URL(src).pathname));
	for (const path of found) {
		const answer = await fetch(path);
		if (!answer.ok) throw new Error('not all of the page is there');
		const text = await answer.clone().text();
		await cache.put(path, answer);
		for (const [, part] of text.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g)) found.add(`/s/${part}`);
	}
}
