/** The page of the log, kept on the device of whoever keeps a log, so that it opens anywhere. */
const PLACE = 'amparo-log';

/** @param page its address, which is all that is kept @returns whether it is there now for the first time */
export async function keepOffline(page: string): Promise<boolean> {
	if (!navigator.serviceWorker || !globalThis.caches) return false;
	const before = await caches.has(PLACE);
	await navigator.serviceWorker.register(`${page}/offline`, { scope: page });
	const cache = await caches.open(PLACE);
	const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
	const ours = loaded.filter(
		({ origin, pathname }) => origin === location.origin && pathname.startsWith('/s/'),
	);
	await cache.addAll([page, ...new Set(ours.map(({ pathname }) => pathname))]);
	return !before;
}

export async function forgetOffline(page: string): Promise<void> {
	if (!navigator.serviceWorker || !globalThis.caches) return;
	await caches.delete(PLACE);
	const known = await navigator.serviceWorker.getRegistration(page);
	await known?.unregister();
}
