import { canonicalJson, readCanonical } from '../canonical.ts';
import type { Entry } from '../entry.ts';

/** What a line of an export can be. One canonical JSON object a line, each ended by a newline. */
export type ExportLine =
	| { readonly kind: 'head'; readonly origin: string; readonly key: string | null }
	| { readonly kind: 'entry'; readonly entry: Entry }
	| { readonly kind: 'checkpoint'; readonly note: string };

export function writeLine(line: ExportLine): string {
	if (line.kind === 'head') {
		return canonicalJson({ amparo_ledger: 1, origin: line.origin, key: line.key });
	}
	return line.kind === 'entry'
		? canonicalJson(line.entry)
		: canonicalJson({ checkpoint: line.note });
}

/** The line that a text is; null for any other text, and for any other spelling of the same. */
export function readLine(text: string): ExportLine | null {
	const value = readCanonical(text)?.value as Record<string, unknown> | null | undefined;
	if (typeof value !== 'object' || value === null) return null;
	const shape = Object.keys(value).join(' ');
	if (shape === 'checkpoint' && typeof value.checkpoint === 'string') {
		return { kind: 'checkpoint', note: value.checkpoint };
	}
	if (shape === 'amparo_ledger key origin' && value.amparo_ledger === 1) {
		const { key, origin } = value;
		if (typeof origin !== 'string' || (key !== null && typeof key !== 'string')) return null;
		return { kind: 'head', origin, key };
	}
	return shape === ENTRY ? readEntry(value) : null;
}

/**
 * The lines of a file. A file that does not end with a newline was cut off, and bytes that are
 * not UTF-8 were damaged: the one line that nothing can be made of is given in their place.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	let rest = '';
	try {
		for await (const chunk of bytes) {
			const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
			rest = lines.pop() as string;
			yield* lines;
		}
		rest += decoder.decode();
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		rest = UNREADABLE;
	}
	if (rest !== '') yield UNREADABLE;
}

const ENTRY = 'actor at facts hash kind prev sealed seq subject';
const UNREADABLE = 'cut off';

function readEntry(value: Record<string, unknown>): ExportLine | null {
	const { seq, at, actor, kind, subject, facts, sealed, prev, hash } = value;
	const texts = [at, actor, kind, subject, prev, hash].every((part) => typeof part === 'string');
	const hasFacts = typeof facts === 'object' && facts !== null && !Array.isArray(facts);
	const hasSealed = sealed === null || typeof sealed === 'string';
	if (!texts || !hasFacts || !hasSealed || typeof seq !== 'number') return null;
	return { kind: 'entry', entry: value as unknown as Entry };
}
