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

/** Whether one lies here. Whichever form is opened, of what is too old the key goes at once. */
export function hasDraft(name: Name, now: number): boolean {
	try {
		localStorage.removeItem(before);
	} catch {
		return false;
	}
	for (const one of names) {
		const mark = markOf(one);
		if (mark && isStale(mark.savedAt, now)) localStorage.removeItem(placeOf(one));
	}
	return markOf(name) !== null;
}

/** What is written lies apart for each form, each under a key of its own. */
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

export function draftOf(name: Name): Draft {
	const fileAt = (id: string) => `${name}/${id}`;
	const drop = () => dropOf(name);
	return {
		async keep(content, now) {
			if (hasLeft()) return;
			const known = markOf(name);
			const mark = known && !isStale(known.savedAt, now) ? known : { key: newKey(), savedAt: now };
			localStorage.setItem(placeOf(name), JSON.stringify(mark));
			const iv = crypto.getRandomValues(new Uint8Array(12));
			const plain = new TextEncoder().encode(JSON.stringify(content));
			const key = await keyOf(mark.key);
			const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
			// Meanwhile it was dropped, or the person has gone.
			if (markOf(name)?.key !== mark.key) return;
			await inStore('readwrite', (store) => store.put({ iv, sealed }, name));
		},
		async find<T>(now: number) {
			const mark = markOf(name);
			if (!mark || isStale(mark.savedAt, now)) {
				await drop();
				return null;
			}
			try {
				const found = await inStore<Kept | undefined>('readonly', (store) => store.get(name));
				return found ? ((await opened(mark.key, found)) as T) : null;
			} catch {
				await drop();
				return null;
			}
		},
		async keepFile(id, sealed) {
			await inStore('readwrite', (store) => store.put(sealed, fileAt(id)));
		},
		findFile: (id) => inStore<Blob | undefined>('readonly', (store) => store.get(fileAt(id))),
		drop,
	};
}

type Kept = { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

async function opened(key: string, { iv, sealed }: Kept): Promise<unknown> {
	const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(key), sealed);
	return JSON.parse(new TextDecoder().decode(plain));
}

/** The key goes first and at once: nothing of it waits for a database. */
async function dropOf(name: Name): Promise<void> {
	try {
		localStorage.removeItem(placeOf(name));
		if (names.some(markOf)) await deleteOf(name);
		else await deleteAll();
	} catch {
		// Without its key what is left is noise.
	}
}

async function deleteOf(name: Name): Promise<void> {
	const keys = await inStore<string[]>('readonly', (store) => store.getAllKeys());
	for (const key of keys.filter((key) => key === name || key.startsWith(`${name}/`))) {
		await inStore('readwrite', (store) => store.delete(key));
	}
}

async function deleteAll(): Promise<void> {
	const last = open;
	open = undefined;
	(await last?.catch(() => undefined))?.close();
	indexedDB.deleteDatabase(place);
}

const place = 'amparo';

/** One key for both forms lay here once. */
const before = 'amparo';

const names = ['report', 'search'] as const;

type Name = (typeof names)[number];

/** `person.page.ts` knows it too. */
const placeOf = (name: Name) => `${place}-${name}`;

type Mark = { key: string; savedAt: number };

function markOf(name: Name): Mark | null {
	try {
		return JSON.parse(localStorage.getItem(placeOf(name)) ?? 'null') as Mark | null;
	} catch {
		return null;
	}
}

/** Someone who leaves in a hurry has wiped the device; what still runs must write nothing again. */
function hasLeft(): boolean {
	return document.documentElement.dataset.left !== undefined;
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
	if (hasLeft()) throw new Error('left');
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
