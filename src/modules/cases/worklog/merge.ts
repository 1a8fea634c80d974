import type { LogEntry } from './entry.ts';

/** Two copies of a log as one: nothing of either is lost, and nothing is there twice. */
export function mergeEntries(one: readonly LogEntry[], other: readonly LogEntry[]): LogEntry[] {
	const byId = new Map<string, LogEntry>();
	for (const entry of [...one, ...other]) {
		const there = byId.get(entry.id);
		// The same id with other words was made by no page of ours; which stays must hang on no order.
		if (!there || JSON.stringify(entry) < JSON.stringify(there)) byId.set(entry.id, entry);
	}
	return [...byId.values()].sort(byIdOf);
}

/** What still stands: without what was taken out. */
export function standing(entries: readonly LogEntry[]): LogEntry[] {
	const gone = new Set(entries.flatMap((entry) => (entry.kind === 'gone' ? [entry.gone] : [])));
	return entries.filter(({ id, kind }) => kind !== 'gone' && !gone.has(id));
}

/** A log as it lies on a device. `sent` says by receipt what a team has; the mark names no receipt. */
export type WorkLog = {
	readonly entries: readonly LogEntry[];
	readonly sent: Readonly<Record<string, readonly string[]>>;
	/** What was on its way when an answer was lost: it goes again as the same. */
	readonly waiting: Readonly<Record<string, Batch>>;
};

/** What is sent at once. `once` makes it the same thing however often it goes. */
export type Batch = { readonly once: string; readonly ids: readonly string[] };

export const EMPTY: WorkLog = { entries: [], sent: {}, waiting: {} };

/** What goes next to the team behind a receipt; null when it has everything. */
export function nextBatch(log: WorkLog, to: string, once: string, most = MOST): Batch | null {
	const waiting = log.waiting[to];
	if (waiting) return waiting;
	const has = new Set(log.sent[to] ?? []);
	const ids = log.entries.flatMap(({ id }) => (has.has(id) ? [] : [id])).slice(0, most);
	return ids.length > 0 ? { once, ids } : null;
}

/** Sealed it stays below 16 KiB: a text of that size is always let in (`modules/reports`). */
const MOST = 60;

/** Before it is sent it is remembered. */
export function onItsWay(log: WorkLog, to: string, batch: Batch): WorkLog {
	return { ...log, waiting: { ...log.waiting, [to]: batch } };
}

export function arrived(log: WorkLog, to: string, batch: Batch): WorkLog {
	const { [to]: _, ...waiting } = log.waiting;
	const ids = new Set([...(log.sent[to] ?? []), ...batch.ids]);
	return { ...log, waiting, sent: { ...log.sent, [to]: [...ids] } };
}

/** Two states of one log, as two open pages leave them. */
export function mergeLogs(one: WorkLog, other: WorkLog): WorkLog {
	const sent: Record<string, readonly string[]> = {};
	for (const to of new Set([...Object.keys(one.sent), ...Object.keys(other.sent)])) {
		sent[to] = [...new Set([...(one.sent[to] ?? []), ...(other.sent[to] ?? [])])];
	}
	const waiting: Record<string, Batch> = { ...one.waiting, ...other.waiting };
	for (const [to, { ids }] of Object.entries(waiting)) {
		const has = new Set(sent[to] ?? []);
		if (ids.every((id) => has.has(id))) delete waiting[to];
	}
	return { entries: mergeEntries(one.entries, other.entries), sent, waiting };
}

function byIdOf(a: LogEntry, b: LogEntry): number {
	return a.id < b.id ? -1 : 1;
}
