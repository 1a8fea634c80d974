import { createHash } from 'node:crypto';
import type { Entry, UnhashedEntry } from '../entry.ts';
import { BEFORE_THE_FIRST, entryBytes } from '../entry.ts';
import { checkpointOf, writeCheckpoint } from './checkpoint.ts';
import { writeLine } from './export-lines.ts';
import type { SigningKey } from './keys.ts';
import { writeVerifierKey } from './keys.ts';
import type { Tree } from './merkle.ts';
import { EMPTY_TREE, leafHash, withLeaf } from './merkle.ts';
import { signatureLine, writeNote } from './note.ts';

/**
 * An export for tests: `size` entries, signed checkpoints at the sizes given.
 *
 * `change` may alter an entry before it is hashed: a forger who rebuilds the whole chain.
 */
export function anExport({
	key,
	size,
	checkpoints,
	change = (entry) => entry,
}: {
	key: SigningKey;
	size: number;
	checkpoints: readonly number[];
	change?: (entry: UnhashedEntry) => UnhashedEntry;
}): string[] {
	const lines = [writeLine({ kind: 'head', origin: key.name, key: writeVerifierKey(key) })];
	let tree: Tree = EMPTY_TREE;
	let prev = BEFORE_THE_FIRST;
	for (let seq = 1; seq <= size; seq += 1) {
		const entry = hashed(change(anEntry(seq, prev)));
		tree = withLeaf(tree, Buffer.from(entry.hash, 'hex'));
		prev = entry.hash;
		lines.push(writeLine({ kind: 'entry', entry }));
		if (checkpoints.includes(seq)) lines.push(aCheckpoint(key, tree));
	}
	return lines;
}

export function aCheckpoint(key: SigningKey, tree: Tree): string {
	const text = writeCheckpoint(checkpointOf(key.name, tree));
	return writeLine({ kind: 'checkpoint', note: writeNote(text, [signatureLine(text, key, 0)]) });
}

function anEntry(seq: number, prev: string): UnhashedEntry {
	const person = seq % 2 === 1;
	return {
		seq,
		at: person ? '2026-11-21' : '2026-11-21T06:10:09Z',
		actor: person ? `person:report-${seq}` : 'member:amina',
		kind: person ? 'reports.received' : 'reports.read',
		subject: `report-${seq}`,
		facts: { kind: 'pushback', urgent: person, files: seq % 3 },
		sealed: person ? createHash('sha256').update(String(seq)).digest('hex') : null,
		prev,
	};
}

function hashed(entry: UnhashedEntry): Entry {
	return { ...entry, hash: Buffer.from(leafHash(entryBytes(entry))).toString('hex') };
}
