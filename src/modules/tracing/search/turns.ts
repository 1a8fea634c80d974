import { HEADER } from './layout.ts';

/**
 * The counters by which the threads of one question share the segments out. A question has one for
 * each name it scans, and nobody else has them until it is answered; whoever finds none free waits.
 */
export class Turns {
	readonly #counters: Int32Array;
	readonly #free: number[];
	readonly #waiting: ((first: number) => void)[] = [];

	constructor(memory: WebAssembly.Memory) {
		this.#counters = new Int32Array(memory.buffer, HEADER.turns, HEADER.turnCount);
		const places = Math.min(AT_ONCE, HEADER.turnCount / MOST_SCANS);
		this.#free = Array.from({ length: places }, (_, place) => place * MOST_SCANS);
	}

	/** Runs one question with the first of its counters, all of which stand at zero. */
	async with<T>(question: (first: number) => Promise<T>): Promise<T> {
		const first = this.#free.pop() ?? (await new Promise<number>((go) => this.#waiting.push(go)));
		this.#counters.fill(0, first, first + MOST_SCANS);
		try {
			return await question(first);
		} finally {
			const next = this.#waiting.shift();
			if (next) next(first);
			else this.#free.push(first);
		}
	}
}

/** Four names, each in two spellings. */
const MOST_SCANS = 8;
/** More would only lie in the threads, and whoever adds a person would wait behind them. */
const AT_ONCE = 8;
