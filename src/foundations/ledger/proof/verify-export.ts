import type { Entry } from '../entry.ts';
import { BEFORE_THE_FIRST, entryBytes, wrongPart } from '../entry.ts';
import type { Checkpoint } from './checkpoint.ts';
import { readCheckpoint } from './checkpoint.ts';
import { readLine } from './export-lines.ts';
import type { VerifierKey } from './keys.ts';
import { writeVerifierKey } from './keys.ts';
import type { Hash, Tree } from './merkle.ts';
import { EMPTY_TREE, leafHash, rootOf, sameHash, withLeaf } from './merkle.ts';
import type { Signed } from './note.ts';
import { readNote, signers } from './note.ts';

/** Why a line cannot stand. */
export type Why =
	| 'not_a_ledger' // the first line is not the head of an export
	| 'unreadable' // damaged, cut off, or not the canonical spelling
	| 'forbidden' // an entry with a part that no ledger of ours would take
	| 'gap' // an entry is missing, doubled or out of order
	| 'chain' // it does not follow from the entry before
	| 'altered' // its hash is not the hash of what it says
	| 'origin' // of another ledger, or naming another key
	| 'signature' // no signature, or a false one, by the keys given
	| 'checkpoint' // the signed root is not the root of the entries above
	| 'rewritten' // not what was seen before
	| 'shorter'; // fewer entries than were seen before

export type Verified = {
	readonly ok: true;
	readonly origin: string;
	/** The key that the file itself names: worth nothing until compared with the published one. */
	readonly namedKey: string | null;
	readonly entries: number;
	/** How many entries, from the first, stand under a checkpoint that the keys signed. */
	readonly covered: number;
	/** The last checkpoint, as its note stands in the file. */
	readonly last: { readonly checkpoint: Checkpoint; readonly note: string } | null;
	/** Signatures on checkpoints that hold: the log's own and those of witnesses. */
	readonly signed: readonly (Signed & { readonly size: number })[];
	/** Lines dated more than a day before a line above them: written late, or by a wrong clock. */
	readonly datedBack: readonly number[];
};
export type Wrong = { readonly ok: false; readonly line: number; readonly why: Why };

/**
 * Checks an export of a ledger against the keys of those who signed it, with nothing else.
 *
 * With no keys, hashes and roots are checked and signatures are not: `covered` is then 0.
 *
 * @param lines without their newlines; see `linesOf`.
 * @param seen a checkpoint of the same ledger that the reader trusts from an earlier time.
 * @returns the first line that is wrong, counted from 1, and why.
 */
export async function verifyExport(
	lines: Iterable<string> | AsyncIterable<string>,
	keys: readonly VerifierKey[],
	seen?: Checkpoint,
): Promise<Verified | Wrong> {
	let reading: Reading | null = null;
	let line = 0;
	for await (const text of lines) {
		line += 1;
		const next: Reading | Why = reading ? readOn(reading, text, line, keys) : readHead(text, keys);
		if (typeof next === 'string') return { ok: false, line, why: next };
		if (differs(next, seen)) return { ok: false, line, why: 'rewritten' };
		reading = next;
	}
	if (reading === null) return { ok: false, line: 1, why: 'not_a_ledger' };
	if (seen && reading.tree.size < seen.size) return { ok: false, line: line + 1, why: 'shorter' };
	const { tree, prev: _prev, day: _day, ...rest } = reading;
	return { ok: true, ...rest, entries: tree.size };
}

type Reading = Omit<Verified, 'ok' | 'entries'> & {
	readonly tree: Tree;
	readonly prev: string;
	/** The day of the last entry that was not dated back, 2026-11-21. */
	readonly day: string;
};

function readHead(text: string, keys: readonly VerifierKey[]): Reading | Why {
	const head = readLine(text);
	if (head?.kind !== 'head') return 'not_a_ledger';
	const known = keys.filter(({ type }) => type === 'log').map(writeVerifierKey);
	const named = head.key === null || keys.length === 0 || known.includes(head.key);
	if (!named) return 'origin';
	const nothing = { entries: 0, covered: 0, last: null, signed: [], datedBack: [] };
	const { origin, key: namedKey } = head;
	return { ...nothing, origin, namedKey, tree: EMPTY_TREE, prev: BEFORE_THE_FIRST, day: '' };
}

function readOn(
	reading: Reading,
	text: string,
	line: number,
	keys: readonly VerifierKey[],
): Reading | Why {
	const read = readLine(text);
	if (read?.kind === 'entry') return withEntry(reading, read.entry, line);
	return read?.kind === 'checkpoint' ? withCheckpoint(reading, read.note, keys) : 'unreadable';
}

function withEntry(reading: Reading, entry: Entry, line: number): Reading | Why {
	if (wrongPart(entry) !== null) return 'forbidden';
	if (entry.seq !== reading.tree.size + 1) return 'gap';
	if (entry.prev !== reading.prev) return 'chain';
	const leaf: Hash = leafHash(entryBytes(entry));
	if (Buffer.from(leaf).toString('hex') !== entry.hash) return 'altered';
	const day = entry.at.slice(0, 10);
	const back = reading.day !== '' && Date.parse(reading.day) - Date.parse(day) > 86_400_000;
	return {
		...reading,
		tree: withLeaf(reading.tree, leaf),
		prev: entry.hash,
		day: back ? reading.day : day,
		datedBack: back ? [...reading.datedBack, line] : reading.datedBack,
	};
}

function withCheckpoint(
	reading: Reading,
	text: string,
	keys: readonly VerifierKey[],
): Reading | Why {
	const note = readNote(text);
	const checkpoint = note && readCheckpoint(note.text);
	if (!note || !checkpoint) return 'unreadable';
	if (checkpoint.origin !== reading.origin) return 'origin';
	if (checkpoint.size !== reading.tree.size) return 'checkpoint';
	if (!sameHash(checkpoint.root, rootOf(reading.tree))) return 'checkpoint';
	const last = { checkpoint, note: text };
	if (keys.length === 0) return { ...reading, last };
	const by = signers(note, keys);
	if (!by?.some(({ key }) => key.type === 'log' && key.name === reading.origin)) return 'signature';
	const signed = [...reading.signed, ...by.map((one) => ({ ...one, size: checkpoint.size }))];
	return { ...reading, last, signed, covered: checkpoint.size };
}

function differs(reading: Reading, seen?: Checkpoint): boolean {
	if (seen === undefined) return false;
	if (reading.origin !== seen.origin) return true;
	return reading.tree.size === seen.size && !sameHash(rootOf(reading.tree), seen.root);
}
