import type { Tx } from '#foundations/db/server/index.ts';
import type { Entry } from '../entry.ts';

export type Handler = (tx: Tx, entry: Entry) => Promise<void>;

/**
 * Tells a room of what happens in a room below, which does not know of it: news goes up.
 *
 * Handlers run in the transaction that wrote the entry, one after another in the order in which
 * they were registered. One that throws undoes the change together with its news.
 *
 * @param kind 'reports.received', or '*' for everything.
 * @returns how to stop listening.
 */
export function onNews(kind: string, handler: Handler): () => void {
	const listener = { kind, handler };
	listeners.add(listener);
	return () => {
		listeners.delete(listener);
	};
}

export async function tell(tx: Tx, entry: Entry): Promise<void> {
	for (const { kind, handler } of [...listeners]) {
		if (kind === '*' || kind === entry.kind) await handler(tx, entry);
	}
}

const listeners = new Set<{ kind: string; handler: Handler }>();
