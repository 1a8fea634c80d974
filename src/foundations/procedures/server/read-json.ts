import { readFile, stat } from 'node:fs/promises';
import { type Scanned, scanJson } from './scan-json.ts';

export type JsonFile =
	| {
			ok: true;
			given: unknown;
			/** The file as it is. */
			text: string;
			/** The line (from 1) to which a path leads; of what is missing, the line it is missing in. */
			lineOf(path: string): number;
	  }
	| { ok: false; line: number; sentence: string };

/** No definition or pack comes near it. */
const LARGEST = 1_000_000;

/** Reads a file that somebody wrote by hand. What is wrong comes back with its line. */
export async function readJson(file: string): Promise<JsonFile> {
	const found = await stat(file).catch(() => null);
	if (!found?.isFile()) return { ok: false, line: 1, sentence: 'There is no such file.' };
	if (found.size > LARGEST) return { ok: false, line: 1, sentence: 'It is larger than 1 MB.' };
	const text = decoded(await readFile(file));
	if (text === null) return { ok: false, line: 1, sentence: 'It is not written in UTF-8.' };
	return readJsonText(text);
}

export function readJsonText(text: string): JsonFile {
	// Some editors put a mark before the text that says nothing (RFC 8259, 8.1, lets a reader skip it).
	const plain = text.replace(/^\uFEFF/, '');
	const { places, wrong } = scanJson(plain);
	if (wrong) return { ok: false, line: lineAt(plain, wrong.at), sentence: wrong.sentence };
	const lineOf = (path: string) => lineAt(plain, nearest(places, path));
	return { ok: true, given: JSON.parse(plain), text, lineOf };
}

function nearest(places: Scanned['places'], path: string): number {
	const keys = path.split('.');
	while (keys.length > 0) {
		const at = places.get(keys.join('.'));
		if (at !== undefined) return at;
		keys.pop();
	}
	return places.get('') ?? 0;
}

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

function decoded(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}
