import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync, inflateSync } from 'node:zlib';

/** Whether a program of the system is here, so that a test can say that it skips. */
export function isInstalled(program: string): boolean {
	return spawnSync('which', [program]).status === 0;
}

/**
 * Which of the words stand in a file, however they are hidden: as they are, in two bytes a letter,
 * or packed in a zip or a PDF. It shares no code with what it looks at.
 */
export function wordsIn(bytes: Uint8Array, words: readonly string[]): string[] {
	const layers = [Buffer.from(bytes), ...unpacked(Buffer.from(bytes))];
	return words.filter((word) =>
		layers.some((layer) => layer.includes(word) || layer.includes(word, 0, 'utf16le')),
	);
}

/** Everything that can be inflated from some place where a stream may begin. */
function unpacked(bytes: Buffer): Buffer[] {
	const found: Buffer[] = [];
	for (let at = bytes.indexOf('PK\x03\x04'); at !== -1; at = bytes.indexOf('PK\x03\x04', at + 4)) {
		const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
		found.push(...attempt(() => inflateRawSync(bytes.subarray(start))));
	}
	for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7))
		found.push(...attempt(() => inflateSync(bytes.subarray(at + 7))));
	return found;
}

function attempt(work: () => Buffer): Buffer[] {
	try {
		return [work()];
	} catch {
		return [];
	}
}

/** What exiftool finds, as `Group:Tag` → value, without what it says of the file as such. */
export async function tagsOf(
	bytes: Uint8Array,
	extension: string,
): Promise<Record<string, unknown>> {
	const folder = await mkdtemp(join(tmpdir(), 'amparo-look-'));
	try {
		const path = join(folder, `file.${extension}`);
		await writeFile(path, bytes);
		// It fails on a type in which it knows no tags, and still answers.
		const { stdout } = await promisify(execFile)('exiftool', ['-j', '-G', '-a', '-ee', path]).catch(
			(failure: { stdout: string }) => failure,
		);
		const [tags = {}]: Record<string, unknown>[] = JSON.parse(stdout);
		return Object.fromEntries(
			Object.entries(tags).filter(
				([name]) => !/^(SourceFile|ExifTool|File|Composite)\b/.test(name),
			),
		);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
