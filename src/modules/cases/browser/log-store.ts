/**
 * Where the log lies on the device: one sealed text, and the key to it under the worker's code.
 * `count` grows with each writing, so that two open pages never write over each other.
 */
export type Kept = { count: number; locked: Uint8Array; recipient: string; sealed: Uint8Array };

const PLACE = 'amparo-log';
const STORE = 'log';

export async function findLog(): Promise<Kept | undefined> {
	return inStore('readonly', (store) => store.get(STORE) as IDBRequest<Kept | undefined>);
}

/** Puts it in the place of the one before it. @returns false when another page wrote meanwhile */
export async function keepLog(next: Kept): Promise<boolean> {
	let kept = false;
	await inStore('readwrite', (store) => {
		const request = store.get(STORE) as IDBRequest<Kept | undefined>;
		request.onsuccess = () => {
			kept = follows(request.result, next);
			if (kept) store.put(next, STORE);
		};
		return request;
	});
	if (kept) markKept();
	// Else a browser short of room may throw it away. Some ask the reader: nothing waits for that.
	if (next.count === 1) void navigator.storage?.persist?.().catch(() => {});
	return kept;
}

/** The next writing of the same log: one that was begun anew meanwhile is another. */
export function follows(
	before: Pick<Kept, 'count' | 'recipient'> | undefined,
	next: Pick<Kept, 'count' | 'recipient'>,
): boolean {
	if (!before) return next.count === 1;
	return before.recipient === next.recipient && before.count === next.count - 1;
}

export async function dropLog(): Promise<void> {
	localStorage.removeItem(MARK);
	await inStore('readwrite', (store) => store.delete(STORE));
	indexedDB.deleteDatabase(PLACE);
}

/** Whoever leaves a page in a hurry does not lose the log: `modules/reports/browser/exit.ts`. */
export function markKept(): void {
	localStorage.setItem(MARK, '1');
}

/** Whether there is still a log: what waits for the network asks before it leaves a trace. */
export function isKept(): boolean {
	return localStorage.getItem(MARK) !== null;
}

const MARK = 'amparo-keeps';

async function inStore<T>(
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
	const db = await opened();
	try {
		return await new Promise<T>((done, failed) => {
			// Strict: a phone whose battery dies a second later must still have it.
			const tx = db.transaction(STORE, mode, { durability: 'strict' });
			const request = work(tx.objectStore(STORE));
			// On the disk, and not only asked for.
			tx.oncomplete = () => done(request.result);
			tx.onerror = () => failed(tx.error);
			tx.onabort = () => failed(tx.error);
		});
	} finally {
		db.close();
	}
}

function opened(): Promise<IDBDatabase> {
	return new Promise((done, failed) => {
		const request = indexedDB.open(PLACE, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE);
		request.onsuccess = () => done(request.result);
		request.onerror = () => failed(request.error);
	});
}
