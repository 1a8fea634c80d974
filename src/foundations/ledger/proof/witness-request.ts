import { readCheckpoint } from './checkpoint.ts';
import type { SigningKey } from './keys.ts';
import { readVerifierKey } from './keys.ts';
import type { Hash } from './merkle.ts';
import { readNote, signatureLine, signers } from './note.ts';
import { isConsistent } from './paths.ts';
import type { Seen, Witnessed } from './witness.ts';
import { lastSeen } from './witness.ts';

/**
 * What a witness needs and no more: the new checkpoint, and the proof that it goes on from the
 * size that the witness saw. No entry leaves the organisation.
 */
export type WitnessRequest = {
	readonly old: number;
	readonly proof: readonly Hash[];
	readonly note: string;
};

/** Source of the form: C2SP tlog-witness, add-checkpoint; any witness of others takes it. */
export function writeRequest({ old, proof, note }: WitnessRequest): string {
	const hashes = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`);
	return `old ${old}\n${hashes.join('')}\n${note}`;
}

export function readRequest(text: string): WitnessRequest | null {
	const end = text.indexOf('\n\n');
	const [first = '', ...lines] = text.slice(0, end).split('\n');
	const [, size] = /^old (0|[1-9]\d{0,14})$/.exec(first) ?? [];
	const proof = lines.map((line) => Buffer.from(line, 'base64'));
	const sound = proof.every(
		(hash, at) => hash.length === 32 && hash.toString('base64') === lines[at],
	);
	if (end < 0 || size === undefined || !sound || proof.length > 63) return null;
	return { old: Number(size), proof, note: text.slice(end + 2) };
}

/** As `witness`, from a request instead of a whole export. The line of an error is 1. */
export function witnessRequest(
	{ old, proof, note: text }: WitnessRequest,
	{ seen, key, by, time }: { seen: Seen | null; key?: string; by: SigningKey; time: number },
): Witnessed {
	const known = readVerifierKey(seen?.key ?? key ?? '');
	if (!known) return no('no_key');
	const before = seen && lastSeen(seen);
	if (seen && !before) return no('damaged_state');
	const note = readNote(text);
	const checkpoint = note && readCheckpoint(note.text);
	if (!note || !checkpoint) return no('unreadable');
	if (checkpoint.origin !== known.name) return no('origin');
	if (!signers(note, [known])) return no('signature');
	if (before && checkpoint.size < before.size) return no('shorter');
	if (old !== (before?.size ?? 0)) return no('other_start');
	if (!isConsistent(before ?? { size: 0, root: new Uint8Array() }, checkpoint, proof)) {
		return no('rewritten');
	}
	const cosigned = text + signatureLine(note.text, by, time);
	const state = { key: seen?.key ?? (key as string), note: cosigned };
	return { ok: true, seen: state, size: checkpoint.size, before: before?.size ?? 0 };
}

function no(why: Extract<Witnessed, { ok: false }>['why']): Witnessed {
	return { ok: false, line: 1, why };
}
