import { askToKeep, deviceStore } from './device-store.ts';

/** What waits on this device for a network: sealed, and opened by nobody here. */
export type Waiting = { id: string; sealed: Uint8Array<ArrayBuffer> };

/** Kept when the page is closed, and when the device is switched off. */
export function waitingIn<One extends Waiting>(place: string) {
	const inStore = deviceStore(place, 'waiting', 'id');
	return {
		async keep(one: One): Promise<void> {
			await inStore('readwrite', (store) => store.put(one));
			askToKeep();
		},
		all: (): Promise<One[]> => inStore('readonly', (store) => store.getAll() as IDBRequest<One[]>),
		async drop(id: string): Promise<void> {
			await inStore('readwrite', (store) => store.delete(id));
		},
	};
}
