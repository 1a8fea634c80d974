import type { Checkpoint } from './checkpoint.ts';
import { readCheckpoint } from './checkpoint.ts';
import type { SigningKey } from './keys.ts';
import { readVerifierKey } from './keys.ts';
import { readNote, signatureLine, signers } from './note.ts';
import type { Why } from './verify-export.ts';
import { verifyExport } from './verify-export.ts';

/**
 * What a witness keeps between two visits: whose ledger it is, by its verifier key, and the last
 * checkpoint that it cosigned.
 */
export type Seen = { readonly key: string; readonly note: string };

export type Witnessed =
	| { readonly ok: true; readonly seen: Seen; readonly size: number; readonly before: number }
	| { readonly ok: false; readonly line: number; readonly why: Why | NotCosigned };

export type NotCosigned =
	| 'no_key' // nothing says whose ledger it is
	| 'no_checkpoint' // none that reaches as far as what was seen
	| 'other_start' // a proof from another size than the one seen
	| 'damaged_state'; // what the witness remembers is not what it cosigned

/**
 * A second organisation reads an export: is it whole, and is it what I saw last time and more?
 * Only then does it cosign. From that moment the first organisation cannot take away or rewrite
 * what stands there without the two contradicting each other in public.
 *
 * @param key the verifier key of the ledger, when this witness sees it for the first time.
 * @param time whole seconds since 1970.
 */
export async function witness(
	lines: Iterable<string> | AsyncIterable<string>,
	{ seen, key, by, time }: { seen: Seen | null; key?: string; by: SigningKey; time: number },
): Promise<Witnessed> {
	const known = readVerifierKey(seen?.key ?? key ?? '');
	if (known === null) return { ok: false, line: 1, why: 'no_key' };
	const before = seen && lastSeen(seen);
	if (seen && !before) return { ok: false, line: 1, why: 'damaged_state' };
	const read = await verifyExport(lines, [known], before ?? undefined);
	if (!read.ok) return read;
	if (read.last === null || (before && read.covered < before.size)) {
		return { ok: false, line: 1, why: 'no_checkpoint' };
	}
	const note = read.last.note + signatureLine(noteText(read.last.note), by, time);
	const size = read.last.checkpoint.size;
	const state = { key: seen?.key ?? (key as string), note };
	return { ok: true, seen: state, size, before: before?.size ?? 0 };
}

/** The checkpoint that the witness remembers; null when it is not what it cosigned. */
export function lastSeen(seen: Seen): Checkpoint | null {
	const note = readNote(seen.note);
	const key = readVerifierKey(seen.key);
	if (!note || !key || !signers(note, [key])) return null;
	return readCheckpoint(note.text);
}

function noteText(note: string): string {
	return note.slice(0, note.lastIndexOf('\n\n') + 1);
}
