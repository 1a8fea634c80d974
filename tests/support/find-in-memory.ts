import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { encodingsOf } from './find-in-folder.ts';

/**
 * Which of these texts lie in the memory of a process, in any usual encoding: what it holds, and
 * what it let go without writing over it. Null where the system shows no such thing: only Linux does.
 */
export function textsInMemory(pid: number | undefined, texts: readonly string[]): string[] | null {
	if (process.platform !== 'linux' || pid === undefined) return null;
	const wanted = texts.map((text) => ({ text, bytes: encodingsOf(text) }));
	const found = new Set<string>();
	for (const part of memoryOf(pid)) {
		for (const { text, bytes } of wanted) {
			if (!found.has(text) && bytes.some((one) => part.includes(one))) found.add(text);
		}
	}
	return [...found];
}

const PART = 8 * 1024 * 1024;
/** More than any text that is looked for, so that none hides on the border of two parts. */
const OVERLAP = 4096;

function* memoryOf(pid: number): Generator<Buffer> {
	const file = openSync(`/proc/${pid}/mem`, 'r');
	const room = Buffer.alloc(PART);
	try {
		for (const { from, to } of writable(pid)) {
			for (let at = from; at < to; at += PART - OVERLAP) {
				const length = Math.min(PART, to - at);
				yield room.subarray(0, readSome(file, room, { at, length }));
			}
		}
	} finally {
		closeSync(file);
	}
}

/** Only what can be written to can hold what came in. */
function writable(pid: number): { from: number; to: number }[] {
	return readFileSync(`/proc/${pid}/maps`, 'utf8')
		.split('\n')
		.flatMap((line) => {
			const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
			return from ? [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }] : [];
		});
}

/** Nothing where the process gave a piece back since its map was read. */
function readSome(file: number, room: Buffer, part: { at: number; length: number }): number {
	try {
		return readSync(file, room, 0, part.length, part.at);
	} catch {
		return 0;
	}
}
