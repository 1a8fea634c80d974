/** Work in one store of this device, done when it is on the disk. */
export type InStore = <T>(
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore) => IDBRequest<T>,
) => Promise<T>;

/** @param keyPath of what is put without a key of its own */
export function deviceStore(place: string, store: string, keyPath?: string): InStore {
	return async (mode, work) => {
		const db = await opened(place, store, keyPath);
		try {
			return await new Promise((done, failed) => {
				// Strict: a phone whose battery dies a second later must still have it.
				const tx = db.transaction(store, mode, { durability: 'strict' });
				const request = work(tx.objectStore(store));
				// On the disk, and not only asked for.
				tx.oncomplete = () => done(request.result);
				tx.onerror = () => failed(tx.error);
				tx.onabort = () => failed(tx.error);
			});
		} finally {
			db.close();
		}
	};
}

/** Else a browser short of room may throw it away. Some ask the reader: nothing waits for that. */
export function askToKeep(): void {
	void navigator.storage?.persist?.().catch(() => {});
}

function opened(place: string, store: string, keyPath?: string): Promise<IDBDatabase> {
	return new Promise((done, failed) => {
		const request = indexedDB.open(place, 1);
		request.onupgradeneeded = () =>
			request.result.createObjectStore(store, keyPath ? { keyPath } : undefined);
		request.onsuccess = () => done(request.result);
		request.onerror = () => failed(request.error);
	});
}
