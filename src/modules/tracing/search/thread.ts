import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answered, Answers, Asked, Request } from './messages.ts';

/** A worker thread that is asked and answers in the order of asking. */
export type Thread = {
	/** @throws Error when the thread has stopped, before or meanwhile */
	ask<K extends Request['kind']>(request: Extract<Request, { kind: K }>): Promise<Answers[K]>;
	readonly alive: boolean;
	stop(): Promise<unknown>;
};

/** Asked for by its name in package.json: the built product is bundled, the worker is not. */
const program = pathToFileURL(
	createRequire(import.meta.url).resolve('#modules/tracing/search/search.worker.ts'),
);

export async function startThread(memory: WebAssembly.Memory): Promise<Thread> {
	// What passes through a worker is soon forgotten; a small nursery keeps the process small.
	const resourceLimits = { maxYoungGenerationSizeMb: 48 };
	const worker = new Worker(program, { workerData: { memory }, resourceLimits });
	worker.unref();
	const waiting = new Map<number, { resolve(answer: unknown): void; reject(e: Error): void }>();
	let ticket = 0;
	let ended: Error | null = null;
	const expect = (number: number) => {
		worker.ref();
		return new Promise<unknown>((resolve, reject) => waiting.set(number, { resolve, reject }));
	};
	const end = (error: Error) => {
		ended ??= error;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	worker.on('error', (cause) => end(new Error('a thread of the search has stopped', { cause })));
	worker.on('exit', () => end(new Error('the search is closed')));
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
			if (ended) return Promise.reject(ended);
			ticket += 1;
			const answer = expect(ticket);
			worker.postMessage({ ticket, request } satisfies Asked);
			// The worker answers in the kind it was asked.
			return answer as never;
		},
		get alive() {
			return ended === null;
		},
		stop: () => worker.terminate(),
	};
}
