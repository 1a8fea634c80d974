/** A screening that waits on this device: sealed, and opened by nobody here. */
export type Waiting = { id: string; team: string; sealed: Uint8Array<ArrayBuffer> };

const PLACE = 'amparo-landing';
const STORE = 'waiting';

/** Kept when the page is closed, and when the device is switched off. */
export async function keepWaiting(one: Waiting): Promise<void> {
	await inStore('readwrite', (store) => store.put(one));
	// Else a browser short of room may throw it away. Some ask the reader: nothing waits for that.
	void navigator.storage?.persist?.().catch(() => {});
}

export async function allWaiting(): Promise<Waiting[]> {
	return inStore('readonly', (store) => store.getAll() as IDBRequest<Waiting[]>);
}

export async function dropWaiting(id: string): Promise<void> {
	await inStore('readwrite', (store) => store.delete(id));
}

async function inStore<T>(
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
	const db = await opened();
	try {
		return await new Promise<T>((done, failed) => {
			// Strict: a tablet whose battery dies a second later must still have it.
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
		request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
		request.onsuccess = () => done(request.result);
		request.onerror = () => failed(request.error);
	});
}
