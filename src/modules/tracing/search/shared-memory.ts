import { HEADER, MOST_SEGMENTS, SEGMENT_BYTES, SEGMENT_SCRIPT, SEGMENT_SIDE } from './layout.ts';

const PAGE = 65_536;

/** The one memory of all workers: grows up to 4 GiB, gives out stretches and never takes back. */
export function newSharedMemory(): WebAssembly.Memory {
	const memory = new WebAssembly.Memory({ initial: 16, maximum: 65_536, shared: true });
	new Uint32Array(memory.buffer)[HEADER.givenOut / 4] = HEADER.size;
	return memory;
}

/** Views of the memory as it is now; taken again after it grew, by whichever worker. */
export class Views {
	readonly memory: WebAssembly.Memory;
	bytes: Uint8Array<SharedArrayBuffer>;
	u32: Uint32Array<SharedArrayBuffer>;
	i32: Int32Array<SharedArrayBuffer>;
	f32: Float32Array<SharedArrayBuffer>;
	buffer: Buffer;

	constructor(memory: WebAssembly.Memory) {
		this.memory = memory;
		const shared = memory.buffer as unknown as SharedArrayBuffer;
		this.bytes = new Uint8Array(shared);
		this.u32 = new Uint32Array(shared);
		this.i32 = new Int32Array(shared);
		this.f32 = new Float32Array(shared);
		this.buffer = Buffer.from(shared);
	}

	/** Another worker may have grown the memory: what it wrote lies beyond the old views. */
	refresh(): void {
		const shared = this.memory.buffer as unknown as SharedArrayBuffer;
		if (shared.byteLength === this.bytes.byteLength) return;
		this.bytes = new Uint8Array(shared);
		this.u32 = new Uint32Array(shared);
		this.i32 = new Int32Array(shared);
		this.f32 = new Float32Array(shared);
		this.buffer = Buffer.from(shared);
	}

	/** @throws RangeError when 4 GiB are full */
	take(bytes: number): number {
		const size = (bytes + 15) & ~15;
		const address = Atomics.add(this.u32, HEADER.givenOut / 4, size);
		const missing = address + size - this.memory.buffer.byteLength;
		if (missing > 0) this.memory.grow(Math.max(Math.ceil(missing / PAGE), GROW_BY));
		this.refresh();
		return address;
	}

	/** A new segment for names of one script and side, announced to all as empty. */
	takeSegment(script = 0, side = 0): { number: number; address: number } {
		const address = this.take(SEGMENT_BYTES);
		this.u32[(address + SEGMENT_SCRIPT) / 4] = script;
		this.u32[(address + SEGMENT_SIDE) / 4] = side;
		const number = Atomics.add(this.u32, HEADER.segments / 4, 1);
		if (number >= MOST_SEGMENTS) throw new RangeError('the index has no place for more segments');
		Atomics.store(this.u32, HEADER.directory / 4 + number * 2, address);
		return { number, address };
	}

	segment(number: number): { address: number; names: number; script: number; side: number } {
		const at = HEADER.directory / 4 + number * 2;
		const names = Atomics.load(this.u32, at + 1);
		const address = Atomics.load(this.u32, at);
		const script = this.u32[(address + SEGMENT_SCRIPT) / 4] ?? 0;
		return { address, names, script, side: this.u32[(address + SEGMENT_SIDE) / 4] ?? 0 };
	}
}

/** 4 MiB at a time. */
const GROW_BY = 64;
