import { CAPACITY, CandidateLists } from './candidate-lists.ts';
import type { Kernel } from './kernel/load-kernel.ts';
import {
	HEADER,
	LONGEST_NAME,
	NAME,
	NAMES_PER_SEGMENT,
	OTHER_SCRIPT,
	SIGNATURES,
} from './layout.ts';
import { BIRTH_POINTS, writeScanTables } from './scan-tables.ts';
import type { Views } from './shared-memory.ts';

export type ScanQuery = {
	/** Folded: a–z, digits and single spaces. */
	text: string;
	otherScript: boolean;
	/** Only names in one script, or all but those. */
	among?: { script: number; own: boolean };
	/** Months since 1850; absent if unknown. */
	born?: { from: number; until: number };
	/** Only names of people on one side. */
	side?: number;
};

/** Whoever is so much less alike than the best is not looked at again. */
const NEAR = 0.6;

/** One name of the index, and how alike it is, 0 to 1, before anyone looked at its script. */
export type Candidate = { person: number; name: number; likeness: number; crossing: boolean };

/** What one worker does for one name of one query: weigh all names, then compare the best. */
export class NameScan {
	readonly #views: Views;
	readonly #kernel: Kernel;
	readonly #lists: CandidateLists;
	readonly #query: number;
	readonly #patterns: number;
	readonly #bonePatterns: number;
	readonly #work: number;

	constructor(views: Views, kernel: Kernel) {
		this.#views = views;
		this.#kernel = kernel;
		this.#lists = new CandidateLists(views, kernel);
		this.#query = views.take(1024);
		this.#patterns = views.take(16_384);
		this.#bonePatterns = views.take(16_384);
		this.#work = views.take(4096);
	}

	/** `turn` is the counter that the workers of one query share: each takes the next segment. */
	run(query: ScanQuery, turn: number): Candidate[] {
		this.#views.refresh();
		this.#prepare(query);
		this.#lists.begin(query.born !== undefined);
		const { u32 } = this.#views;
		const segments = Atomics.load(u32, HEADER.segments / 4);
		for (;;) {
			const number = Atomics.add(u32, (HEADER.turns + turn * 4) / 4, 1);
			if (number >= segments) break;
			this.#scanSegment(number, query);
		}
		this.#lists.shrink();
		return [0 as const, 1 as const].flatMap((which) => this.#rank(which, query));
	}

	#prepare(query: ScanQuery): void {
		const { buffer, i32 } = this.#views;
		const [text, bones] = [this.#work + 1024, this.#work + 1536];
		const length = buffer.write(query.text.slice(0, LONGEST_NAME), text, LONGEST_NAME, 'latin1');
		this.#kernel.sign(text, length, this.#work + 2048, this.#work + 2304);
		writeScanTables(this.#views, this.#work + 2048, this.#query);
		this.#kernel.prepare(text, length, this.#patterns);
		const boneLength = this.#kernel.skeleton(text, length, bones);
		this.#kernel.prepare(bones, boneLength, this.#bonePatterns);
		const at = (this.#query + 520) / 4;
		i32[at] = query.born?.from ?? 0;
		i32[at + 1] = query.born?.until ?? 0;
		i32[at + 2] = query.born ? BIRTH_POINTS : 0;
	}

	#scanSegment(number: number, { among, side: asked }: ScanQuery): void {
		const { address, names, script, side } = this.#views.segment(number);
		if (asked !== undefined && asked !== side) return;
		if (among && (script === among.script) !== among.own) return;
		const { i32, u32 } = this.#views;
		const blocks = (names + 15) >> 4;
		let block = 0;
		while (block < blocks) {
			i32[(this.#query + 512) / 4] = this.#lists.least[0] ?? 0;
			i32[(this.#query + 516) / 4] = this.#lists.least[1] ?? 0;
			const [all = 0, bones = 0] = this.#lists.lengths;
			const out = this.#lists.address;
			const lengths = this.#kernel.scan(
				...([address, number, block, names, this.#query, out, CAPACITY, all, bones] as const),
			);
			this.#lists.lengths[0] = Number(lengths >> 32n);
			this.#lists.lengths[1] = Number(lengths & 0xffffffffn);
			block = u32[(this.#query + 532) / 4] ?? blocks;
			if (block < blocks) this.#lists.shrink();
		}
	}

	#rank(which: 0 | 1, query: ScanQuery): Candidate[] {
		const { address, length } = this.#lists.list(which);
		const { from, until } = query.born ?? { from: 0, until: 0 };
		this.#kernel.rank(
			...([address, length, HEADER.directory, this.#patterns, this.#bonePatterns] as const),
			...([this.#work, query.otherScript ? 1 : 0, from, until, query.born ? 0.03 : 0] as const),
		);
		const { u32, f32, bytes } = this.#views;
		const candidates: Candidate[] = [];
		const best = [0, 0];
		for (let i = 0; i < length; i += 1) {
			const at = (address + i * 8) / 4;
			const likeness = f32[at + 1] ?? 0;
			const name = u32[at] ?? 0;
			const record = this.recordOf(name);
			const otherScript = ((bytes[record + NAME.flags] ?? 0) & OTHER_SCRIPT) !== 0;
			const crossing = otherScript !== query.otherScript;
			const kind = crossing ? 1 : 0;
			if (likeness < (best[kind] ?? 0) - NEAR) continue;
			best[kind] = Math.max(best[kind] ?? 0, likeness);
			const person = u32[(record + NAME.person) / 4] ?? 0;
			if (person !== 0) candidates.push({ person, name, likeness, crossing });
		}
		return candidates;
	}

	/** Where the record of a name lies, by its number in the whole index. */
	recordOf(name: number): number {
		const segment = Math.floor(name / NAMES_PER_SEGMENT);
		const { address } = this.#views.segment(segment);
		return address + SIGNATURES + (name % NAMES_PER_SEGMENT) * NAME.size;
	}
}
