import { canonicalJson, readCanonical } from '../canonical.ts';
import type { Entry } from '../entry.ts';
import { entryBytes } from '../entry.ts';
import type { Checkpoint } from './checkpoint.ts';
import { readCheckpoint } from './checkpoint.ts';
import { readLine, writeLine } from './export-lines.ts';
import type { VerifierKey } from './keys.ts';
import { writeVerifierKey } from './keys.ts';
import type { Hash } from './merkle.ts';
import { leafHash } from './merkle.ts';
import { readNote, signers } from './note.ts';
import { isIncluded } from './paths.ts';

/** An entry and the hashes that, with it, give the root of the signed checkpoint. */
export type Proven = { readonly entry: Entry; readonly proof: readonly Hash[] };

/** A few entries of a ledger with the proof that they stand in it, and nothing of the others. */
export type CustodyFile = {
	readonly origin: string;
	/** The verifier key that signed. */
	readonly key: string;
	readonly entries: readonly Proven[];
	/** The signed checkpoint that covers them all. */
	readonly note: string;
};

export type CustodyRead =
	| { readonly ok: true; readonly origin: string; readonly key: string; readonly entries: Entry[] }
	/** The line that is wrong, from 1. */
	| { readonly ok: false; readonly line: number };

/** As text: a head, each entry and under it its proof, the checkpoint; one JSON object a line. */
export function writeCustody({ origin, key, entries, note }: CustodyFile): string {
	const lines = [writeLine({ kind: 'head', origin, key })];
	for (const { entry, proof } of entries) {
		const hashes = proof.map((hash) => Buffer.from(hash).toString('hex'));
		lines.push(writeLine({ kind: 'entry', entry }), canonicalJson({ proof: hashes }));
	}
	lines.push(writeLine({ kind: 'checkpoint', note }));
	return lines.map((line) => `${line}\n`).join('');
}

/**
 * Checks a custody file with the keys given and nothing else: every entry is whole, stands where it
 * says in the ledger, in order, and the ledger's checkpoint is signed.
 */
export function readCustody(text: string, keys: readonly VerifierKey[]): CustodyRead {
	const lines = text.split('\n');
	const wrong = (index: number): CustodyRead => ({ ok: false, line: index + 1 });
	if (lines.pop() !== '' || lines.length < 4 || lines.length % 2 !== 0) return wrong(lines.length);
	const head = readLine(lines[0] ?? '');
	const isKnown = (key: string) => keys.some((one) => writeVerifierKey(one) === key);
	if (head?.kind !== 'head' || head.key === null || !isKnown(head.key)) return wrong(0);
	const signed = signedBy(lines.at(-1) ?? '', keys);
	if (signed?.origin !== head.origin) return wrong(lines.length - 1);
	const entries: Entry[] = [];
	for (let at = 1; at < lines.length - 1; at += 2) {
		const entry = readLine(lines[at] ?? '');
		if (entry?.kind !== 'entry') return wrong(at);
		const before = entries.at(-1)?.seq ?? 0;
		if (entry.entry.seq <= before || !isWhole(entry.entry)) return wrong(at);
		if (!stands(entry.entry, proofIn(lines[at + 1] ?? ''), signed)) return wrong(at + 1);
		entries.push(entry.entry);
	}
	return { ok: true, origin: head.origin, key: head.key, entries };
}

function signedBy(line: string, keys: readonly VerifierKey[]): Checkpoint | null {
	const last = readLine(line);
	const note = last?.kind === 'checkpoint' ? readNote(last.note) : null;
	if (!note || !signers(note, keys)) return null;
	return readCheckpoint(note.text);
}

function isWhole({ hash, ...said }: Entry): boolean {
	return Buffer.from(leafHash(entryBytes(said))).toString('hex') === hash;
}

function stands(entry: Entry, proof: Hash[] | null, { size, root }: Checkpoint): boolean {
	const leaf = Buffer.from(entry.hash, 'hex');
	return proof !== null && isIncluded(leaf, entry.seq - 1, { size, root }, proof);
}

function proofIn(line: string): Hash[] | null {
	const { proof } = (readCanonical(line)?.value ?? {}) as { proof?: unknown };
	if (!Array.isArray(proof)) return null;
	const isHash = (hash: unknown) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash);
	return proof.every(isHash) ? proof.map((hash: string) => Buffer.from(hash, 'hex')) : null;
}
