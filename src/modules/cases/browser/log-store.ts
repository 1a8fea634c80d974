import { askToKeep, deviceStore } from './device-store.ts';

/**
 * Where the log lies on the device: one sealed text, and the key to it under the worker's code.
 * `count` grows with each writing, so that two open pages never write over each other.
 */
export type Kept = { count: number; locked: Uint8Array; recipient: string; sealed: Uint8Array };

const PLACE = 'amparo-log';
const STORE = 'log';
const inStore = deviceStore(PLACE, STORE);

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
	if (next.count === 1) askToKeep();
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
