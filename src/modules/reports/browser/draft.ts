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

/** What is written lies apart for each form, under one key. */
export type Draft = {
	keep(content: object, now: number): Promise<void>;
	/** Null when there is none, when it is too old, or when it does not open. */
	find<T>(now: number): Promise<T | null>;
	/** Sealed bytes of a file, under the id of its upload; useless to whoever finds them. */
	keepFile(id: string, sealed: Blob): Promise<void>;
	findFile(id: string): Promise<Blob | undefined>;
	/** Never fails: a device that keeps nothing must not stand between a person and their receipt. */
	drop(): Promise<void>;
};

export function draftOf(name: 'report' | 'search'): Draft {
	const fileAt = (id: string) => `${name}/${id}`;
	return {
		async keep(content, now) {
			const { key, savedAt } = markOf() ?? { key: newKey(), savedAt: now };
			localStorage.setItem(place, JSON.stringify({ key, savedAt }));
			const iv = crypto.getRandomValues(new Uint8Array(12));
			const plain = new TextEncoder().encode(JSON.stringify(content));
			const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(key), plain);
			await inStore('readwrite', (store) => store.put({ iv, sealed }, name));
		},
		async find<T>(now: number) {
			const mark = markOf();
			if (!mark || isStale(mark.savedAt, now)) {
				await dropAll();
				return null;
			}
			try {
				const found = await inStore<Kept | undefined>('readonly', (store) => store.get(name));
				return found ? ((await opened(mark.key, found)) as T) : null;
			} catch {
				await dropAll();
				return null;
			}
		},
		async keepFile(id, sealed) {
			await inStore('readwrite', (store) => store.put(sealed, fileAt(id)));
		},
		findFile: (id) => inStore<Blob | undefined>('readonly', (store) => store.get(fileAt(id))),
		drop: () => dropOnly(name).catch(dropAll),
	};
}

type Kept = { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

async function opened(key: string, { iv, sealed }: Kept): Promise<unknown> {
	const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(key), sealed);
	return JSON.parse(new TextDecoder().decode(plain));
}

/** With the last draft goes the key, so that nothing has to wait for a database. */
async function dropOnly(name: string): Promise<void> {
	const keys = markOf() ? await inStore<string[]>('readonly', (store) => store.getAllKeys()) : [];
	const own = keys.filter((key) => key === name || key.startsWith(`${name}/`));
	if (own.length === keys.length) return dropAll();
	for (const key of own) await inStore('readwrite', (store) => store.delete(key));
}

async function dropAll(): Promise<void> {
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
