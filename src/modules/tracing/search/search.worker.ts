import { parentPort, workerData } from 'node:worker_threads';
import { HeldIndex } from './held-index.ts';
import { judgeCandidates } from './judge-candidates.ts';
import { loadKernel } from './kernel/load-kernel.ts';
import type { Answered, Asked, Judged, Request } from './messages.ts';
import { NameScan } from './name-scan.ts';
import { Views } from './shared-memory.ts';

/** One thread of the search: holds no copy of the index, only its place in the shared memory. */
const { memory } = workerData as { memory: WebAssembly.Memory };
const views = new Views(memory);
const kernel = await loadKernel(memory);
const index = new HeldIndex(views, kernel);
const scan = new NameScan(views, kernel);

parentPort?.on('message', ({ ticket, request }: Asked) => {
	try {
		reply({ ticket, answer: answerTo(request) });
	} catch (error) {
		// The message of an error could quote a name; its kind is enough to find the fault.
		reply({ ticket, error: error instanceof RangeError ? error.message : 'the search failed' });
	}
});
parentPort?.postMessage({ ticket: 0, answer: 0 } satisfies Answered);

function answerTo(request: Request): number | Judged {
	views.refresh();
	switch (request.kind) {
		case 'put':
			return request.records.reduce((sum, record) => sum + index.put(record), 0);
		case 'remove':
			return index.remove(request.id);
		case 'search':
			return judgeCandidates({ views, scan }, request);
	}
}

function reply(message: Answered): void {
	parentPort?.postMessage(message);
}
