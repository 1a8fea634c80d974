import type { Kernel } from './kernel/load-kernel.ts';
import { BIRTH_POINTS } from './scan-tables.ts';
import type { Views } from './shared-memory.ts';

/**
 * A list has this many places while a scan fills it; when full, only the best stay. With more, the
 * bar that those who follow must come up to would rise too late.
 */
export const CAPACITY = 1024;
/** So many stay at the end, of each list and in each worker. */
const KEPT = 256;
/** A name with fewer points than this has too little in common to be looked at closer. */
const LEAST = 10;

/** Two lists of {name, points}: by letters and consonants together, and by consonants alone. */
export class CandidateLists {
	readonly address: number;
	readonly #views: Views;
	readonly #kernel: Kernel;
	readonly #counters: number;
	readonly lengths = [0, 0];
	readonly least = [LEAST, LEAST];

	constructor(views: Views, kernel: Kernel) {
		this.#views = views;
		this.#kernel = kernel;
		this.address = views.take(CAPACITY * 8 * 2);
		this.#counters = views.take(2048);
	}

	begin(withBirth: boolean): void {
		const least = LEAST + (withBirth ? BIRTH_POINTS / 2 : 0);
		this.lengths.fill(0);
		this.least.fill(least);
	}

	list(which: 0 | 1): { address: number; length: number } {
		return { address: this.address + which * CAPACITY * 8, length: this.lengths[which] ?? 0 };
	}

	/** Makes room, raising the bar so that whoever follows must be better than those dropped. */
	shrink(): void {
		for (const which of [0, 1] as const) {
			const { address, length } = this.list(which);
			if (length <= KEPT) continue;
			this.#kernel.tally(address, length, this.#counters);
			const { least, above } = this.#barFor(KEPT);
			// Thousands of one name all have the points of the bar: the first of them stay.
			this.lengths[which] = this.#kernel.keep(address, length, least, KEPT - above);
			this.least[which] = least + 1;
		}
	}

	/** The points from which on there are at least so many, and how many have more. */
	#barFor(wanted: number): { least: number; above: number } {
		let above = 0;
		for (let points = 255; points >= -256; points -= 1) {
			const here = this.#views.u32[this.#counters / 4 + points + 256] ?? 0;
			if (above + here >= wanted) return { least: points, above };
			above += here;
		}
		return { least: -256, above };
	}
}
