import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { HEADER } from './layout.ts';
import type { Answered, Answers, Asked, Judged, Request } from './messages.ts';
import type { SearchHit, SearchQuery, SearchRecord } from './search-record.ts';
import { newSharedMemory } from './shared-memory.ts';

export type Search = {
	/** Adds many, in batches; `onProgress` hears how many are in. Ready from then on. */
	load(
		records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
		onProgress?: (loaded: number) => void,
	): Promise<void>;
	/** Adds one or replaces whoever has this id; found by every search that begins afterwards. */
	add(record: SearchRecord): Promise<void>;
	/** Overwrites a person's names in memory. Whether there was one. */
	remove(id: string): Promise<boolean>;
	search(query: SearchQuery, options?: { top?: number }): Promise<SearchHit[]>;
	/** False until the first load is through: a page then says so instead of "nobody found". */
	readonly ready: boolean;
	/** How many people are in. */
	readonly size: number;
	/** Bytes of the shared memory: all there is of the index, but for four bytes or so a person. */
	readonly bytes: number;
	close(): Promise<void>;
};

/**
 * An index of people by their names, in memory alone and shared by worker threads; closing it, or
 * the end of the process, leaves nothing.
 */
export async function openSearch({ workers = availableParallelism() } = {}): Promise<Search> {
	const memory = newSharedMemory();
	const threads = await Promise.all(
		Array.from({ length: Math.max(1, workers) }, () => startThread(memory)),
	);
	let next = 0;
	let size = 0;
	let ready = false;
	let turn = 0;
	const turns = new Int32Array(memory.buffer, HEADER.turns, HEADER.turnCount);

	const anyThread = () => {
		next = (next + 1) % threads.length;
		return threads[next] ?? fail();
	};
	/** In all workers: nobody but the one who wrote a person knows where they are. */
	const removeEverywhere = async (id: string) => {
		const removed = await Promise.all(threads.map(({ ask }) => ask({ kind: 'remove', id })));
		const sum = removed.reduce((a, b) => a + b, 0);
		size -= sum;
		return sum > 0;
	};
	const loadBatch = async (records: SearchRecord[]) => {
		size += await anyThread().ask({ kind: 'load', records });
	};

	return {
		async load(records, onProgress) {
			const running = new Set<Promise<void>>();
			let batch: SearchRecord[] = [];
			const send = async () => {
				const sent: Promise<void> = loadBatch(batch).then(() => {
					running.delete(sent);
					onProgress?.(size);
				});
				running.add(sent);
				batch = [];
				// Two batches for each worker: one in work, one waiting.
				if (running.size >= threads.length * 2) await Promise.race(running);
			};
			for await (const record of records) {
				batch.push(record);
				if (batch.length === BATCH) await send();
			}
			if (batch.length > 0) await send();
			await Promise.all(running);
			ready = true;
		},
		async add(record) {
			await removeEverywhere(record.id);
			await loadBatch([record]);
		},
		remove: removeEverywhere,
		async search(query, { top = 10 } = {}) {
			// Each name that is scanned takes a counter, at most eight of them.
			turn = (turn + MOST_SCANS) % HEADER.turnCount;
			turns.fill(0, turn, turn + MOST_SCANS);
			const share = size < SMALL ? 1 : Math.min(1, 1.25 / threads.length);
			const request = { kind: 'search', query, top, turn, people: size, share } as const;
			const judged = await Promise.all(threads.map(({ ask }) => ask(request)));
			return merge(judged, size, top);
		},
		get ready() {
			return ready;
		},
		get size() {
			return size;
		},
		get bytes() {
			return Atomics.load(new Uint32Array(memory.buffer), HEADER.givenOut / 4);
		},
		async close() {
			await Promise.all(threads.map(({ stop }) => stop()));
		},
	};
}

const BATCH = 2000;
const MOST_SCANS = 8;
/** Of so few, one worker may have scanned all before another woke up. */
const SMALL = 100_000;
/** As likely as not that the person sought is among those in the index. */
const PRESENT = 0.5;

/** Only one of them can be the person: the candidates share what the evidence leaves. */
function merge(judged: readonly Judged[], people: number, top: number): SearchHit[] {
	const best = new Map<string, number>();
	for (const { id, weight } of judged.flatMap(({ hits }) => hits)) {
		best.set(id, Math.max(weight, best.get(id) ?? Number.NEGATIVE_INFINITY));
	}
	const hits = [...best]
		.map(([id, weight]) => ({ id, weight }))
		.sort((a, b) => b.weight - a.weight);
	const found = hits.reduce((sum, { weight }) => sum + 2 ** weight, 0);
	const others = judged.reduce((sum, worker) => sum + worker.others, 0);
	const nobody = (people * (1 - PRESENT)) / PRESENT;
	return hits.slice(0, top).map(({ id, weight }) => {
		return { id, weight, probability: 2 ** weight / (nobody + found + others) };
	});
}

type Thread = {
	ask<K extends Request['kind']>(request: Extract<Request, { kind: K }>): Promise<Answers[K]>;
	stop(): Promise<unknown>;
};

/** Asked for by its name in package.json: the built product is bundled, the worker is not. */
const program = pathToFileURL(
	createRequire(import.meta.url).resolve('#modules/tracing/search/search.worker.ts'),
);

async function startThread(memory: WebAssembly.Memory): Promise<Thread> {
	// What passes through a worker is soon forgotten; a small nursery keeps the process small.
	const resourceLimits = { maxYoungGenerationSizeMb: 48 };
	const worker = new Worker(program, { workerData: { memory }, resourceLimits });
	worker.unref();
	const waiting = new Map<number, { resolve(answer: unknown): void; reject(e: Error): void }>();
	let ticket = 0;
	const expect = (number: number) => {
		worker.ref();
		return new Promise<unknown>((resolve, reject) => waiting.set(number, { resolve, reject }));
	};
	const failAll = (error: Error) => {
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	worker.on('error', (cause) =>
		failAll(new Error('a thread of the search has stopped', { cause })),
	);
	worker.on('exit', () => failAll(new Error('the search is closed')));
	worker.on('message', (message: Answered) => {
		const asked = waiting.get(message.ticket);
		waiting.delete(message.ticket);
		if (waiting.size === 0) worker.unref();
		if ('error' in message) asked?.reject(new Error(message.error));
		else asked?.resolve(message.answer);
	});
	await expect(0);
	return {
		ask: (request) => {
			ticket += 1;
			const answer = expect(ticket);
			worker.postMessage({ ticket, request } satisfies Asked);
			// The worker answers in the kind it was asked.
			return answer as never;
		},
		stop: () => worker.terminate(),
	};
}

function fail(): never {
	throw new Error('the search has no thread');
}
