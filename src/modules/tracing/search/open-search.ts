import { availableParallelism } from 'node:os';
import { HEADER } from './layout.ts';
import type { Judged } from './messages.ts';
import type { SearchHit, SearchQuery, SearchRecord } from './search-record.ts';
import { newSharedMemory } from './shared-memory.ts';
import { startThread, type Thread } from './thread.ts';
import { Turns } from './turns.ts';

export type Search = {
	/**
	 * Fills the index, in batches; `onProgress` hears how many people are in. Ready from then on.
	 * Who is added or removed while it runs stays so, whatever older record still comes.
	 */
	load(
		records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
		onProgress?: (people: number) => void,
	): Promise<void>;
	/** Adds one or replaces whoever has this id; found by every search that begins afterwards. */
	add(record: SearchRecord): Promise<void>;
	/** Overwrites a person's names in memory. Whether there was one. */
	remove(id: string): Promise<boolean>;
	/** Who may be meant, the likeliest first. Nobody before `load` is through, but who was added. */
	search(query: SearchQuery, options?: { top?: number }): Promise<SearchHit[]>;
	/** False until the first load is through, and from the end on: a page then says so. */
	readonly ready: boolean;
	/** How many people are in. */
	readonly size: number;
	/** Bytes of the shared memory: all there is of the index, but for four bytes or so a person. */
	readonly bytes: number;
	/** Stops the threads and overwrites the memory with zeros. What still waits is rejected. */
	close(): Promise<void>;
};

/**
 * An index of people by their names, in memory alone and shared by worker threads; closing it, or
 * the end of the process, leaves nothing.
 *
 * @throws Error from every method once it is closed or a thread has died: open another and load it
 */
export async function openSearch({ workers = availableParallelism() } = {}): Promise<Search> {
	const memory = newSharedMemory();
	const threads = await Promise.all(
		Array.from({ length: Math.max(1, workers) }, () => startThread(memory)),
	);
	const turns = new Turns(memory);
	let size = 0;
	let loaded = false;
	/** Ids that were changed while a load runs: what the load still brings of them is older. */
	const changed = new Set<string>();
	let loads = 0;

	const put = async (thread: Thread, records: SearchRecord[]) => {
		const more = await thread.ask({ kind: 'put', records });
		size += more;
	};
	const touch = (id: string): Thread => {
		if (loads > 0) changed.add(id);
		return threadOf(threads, id);
	};

	return {
		async load(records, onProgress) {
			loads += 1;
			try {
				await inBatches(records, threads, async (thread, batch) => {
					const current = batch.filter(({ id }) => !changed.has(id));
					await put(thread, current);
					onProgress?.(size);
				});
				loaded = true;
			} finally {
				loads -= 1;
				if (loads === 0) changed.clear();
			}
		},
		add: (record) => put(touch(record.id), [record]),
		async remove(id) {
			const removed = await touch(id).ask({ kind: 'remove', id });
			size -= removed;
			return removed > 0;
		},
		search: (query, { top = 10 } = {}) =>
			turns.with(async (turn) => {
				const share = size < SMALL ? 1 : Math.min(1, 1.25 / threads.length);
				const request = {
					...({ kind: 'search', query, top, turn } as const),
					...{ people: size, share },
				};
				const judged = await Promise.all(threads.map(({ ask }) => ask(request)));
				return merge(judged, size, top);
			}),
		get ready() {
			return loaded && threads.every(({ alive }) => alive);
		},
		get size() {
			return size;
		},
		get bytes() {
			return Atomics.load(new Uint32Array(memory.buffer), HEADER.givenOut / 4);
		},
		async close() {
			await Promise.all(threads.map(({ stop }) => stop()));
			new Uint8Array(memory.buffer).fill(0);
		},
	};
}

const BATCH = 2000;
/** Of so few, one worker may have scanned all before another woke up. */
const SMALL = 100_000;
/** As likely as not that the person sought is among those in the index. */
const PRESENT = 0.5;

/** One id is always written by the same thread, so that old and new never meet (FNV-1a). */
function threadOf(threads: readonly Thread[], id: string): Thread {
	let hash = 0x811c9dc5;
	for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
	const thread = threads[((hash ^ (hash >>> 15)) >>> 0) % threads.length];
	if (!thread) throw new Error('the search has no thread');
	return thread;
}

/** Two batches for each thread are under way: one in work, one waiting. */
async function inBatches(
	records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
	threads: readonly Thread[],
	send: (thread: Thread, batch: SearchRecord[]) => Promise<void>,
): Promise<void> {
	const running = new Set<Promise<void>>();
	const batches = new Map<Thread, SearchRecord[]>();
	const failures: unknown[] = [];
	const flush = async (thread: Thread, batch: SearchRecord[]) => {
		batches.delete(thread);
		const sent: Promise<void> = send(thread, batch)
			.catch((error) => void failures.push(error))
			.finally(() => running.delete(sent));
		running.add(sent);
		if (running.size >= threads.length * 2) await Promise.race(running);
		if (failures.length > 0) throw failures[0];
	};
	for await (const record of records) {
		const thread = threadOf(threads, record.id);
		const batch = batches.get(thread) ?? [];
		batches.set(thread, batch);
		batch.push(record);
		if (batch.length >= BATCH) await flush(thread, batch);
	}
	for (const [thread, batch] of [...batches]) await flush(thread, batch);
	await Promise.all(running);
	if (failures.length > 0) throw failures[0];
}

/** Only one of them can be the person: the candidates share what the evidence leaves. */
function merge(judged: readonly Judged[], people: number, top: number): SearchHit[] {
	const best = new Map<string, number>();
	for (const { id, weight } of judged.flatMap(({ hits }) => hits)) {
		best.set(id, Math.max(weight, best.get(id) ?? Number.NEGATIVE_INFINITY));
	}
	const hits = [...best]
		.map(([id, weight]) => ({ id, weight }))
		// Equals stand in one order, whichever thread spoke first: asked again, the answer is the same.
		.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
	const found = hits.reduce((sum, { weight }) => sum + 2 ** weight, 0);
	const others = judged.reduce((sum, worker) => sum + worker.others, 0);
	const nobody = (people * (1 - PRESENT)) / PRESENT;
	return hits.slice(0, top).map(({ id, weight }) => {
		return { id, weight, probability: 2 ** weight / (nobody + found + others) };
	});
}
