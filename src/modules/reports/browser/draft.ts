/**
 * A draft on the person's own device: only when asked for, for a day, and unreadable the moment
 * its key is gone.
 *
 * The draft lies encrypted in IndexedDB, the key in `localStorage`. Deleting from a database takes
 * time that someone who leaves quickly does not have; deleting the key does not.
 */

export const draftLasts = 24 * 60 * 60 * 1000;

export function isStale(savedAt: number, now: number): boolean {
	// A clock that was set back would keep a draft for ever.
	return now - savedAt > draftLasts || savedAt > now + 60_000;
}

export function hasDraft(): boolean {
	return markOf() !== null;
}

export async function keepDraft(content: object, now: number): Promise<void> {
	const { key, savedAt } = markOf() ?? { key: newKey(), savedAt: now };
	localStorage.setItem(place, JSON.stringify({ key, savedAt }));
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const plain = new TextEncoder().encode(JSON.stringify(content));
	const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(key), plain);
	await inStore('readwrite', (store) => store.put({ iv, sealed }, 'draft'));
}

/** The draft, or null when there is none, when it is too old, or when it does not open. */
export async function findDraft<T>(now: number): Promise<T | null> {
	const mark = markOf();
	if (!mark || isStale(mark.savedAt, now)) {
		await dropDraft();
		return null;
	}
	try {
		const found = await inStore<{ iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }>(
			'readonly',
			(store) => store.get('draft'),
		);
		const how = { name: 'AES-GCM', iv: found.iv };
		const plain = await crypto.subtle.decrypt(how, await keyOf(mark.key), found.sealed);
		return JSON.parse(new TextDecoder().decode(plain)) as T;
	} catch {
		await dropDraft();
		return null;
	}
}

/** Sealed bytes of a file, under the id of its upload; useless to whoever finds them. */
export async function keepSealedFile(id: string, sealed: Blob): Promise<void> {
	await inStore('readwrite', (store) => store.put(sealed, id));
}

export async function findSealedFile(id: string): Promise<Blob | undefined> {
	return inStore<Blob | undefined>('readonly', (store) => store.get(id));
}

/** Never fails: a device that keeps nothing must not stand between a person and their receipt. */
export async function dropDraft(): Promise<void> {
	try {
		localStorage.removeItem(place);
		(await open)?.close();
		open = undefined;
		indexedDB.deleteDatabase(place);
	} catch {
		open = undefined;
	}
}

const place = 'amparo';

type Mark = { key: string; savedAt: number };

function markOf(): Mark | null {
	try {
		return JSON.parse(localStorage.getItem(place) ?? 'null') as Mark | null;
	} catch {
		return null;
	}
}

function newKey(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(32)), hex).join('');
}

function hex(byte: number): string {
	return byte.toString(16).padStart(2, '0');
}

async function keyOf(text: string): Promise<CryptoKey> {
	const bytes = Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
	return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

let open: Promise<IDBDatabase> | undefined;

async function inStore<T>(
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
	open ??= new Promise((done, fail) => {
		const request = indexedDB.open(place, 1);
		request.onupgradeneeded = () => request.result.createObjectStore('kept');
		request.onerror = () => fail(request.error);
		request.onsuccess = () => {
			// Someone who leaves deletes the database: this page must not stand in the way.
			request.result.onversionchange = () => request.result.close();
			done(request.result);
		};
	});
	const store = (await open).transaction('kept', mode).objectStore('kept');
	return new Promise((done, fail) => {
		const request = work(store);
		request.onerror = () => fail(request.error);
		request.onsuccess = () => done(request.result as T);
	});
}
