import { asc } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import type { ExportLine } from '../proof/export-lines.ts';
import { writeLine } from '../proof/export-lines.ts';
import { consistencyProof } from '../proof/paths.ts';
import { writeRequest } from '../proof/witness-request.ts';
import { lastCheckpoint, leavesOf } from './last-checkpoint.ts';
import { announced } from './ledger-key.ts';
import { readEntries } from './read-entries.ts';
import { ledgerCheckpoints } from './tables.ts';
import { cosignatures } from './witnesses.ts';

/**
 * The whole ledger, a line at a time: a head, the entries in order, and after the last entry
 * that it covers each checkpoint with all who signed it.
 *
 * @param written is told how many entries came, and how many stand under a checkpoint.
 */
export async function* exportLedger(
	db: Db,
	written = { entries: 0, covered: 0 },
): AsyncGenerator<string> {
	// Nothing here changes what was written before, so pages read one after another fit together;
	// checkpoints are read first, and the entries that they cover are there by then.
	const checkpoints = await db.transaction(notes);
	const last = [...checkpoints.values()].at(-1);
	const origin = (await db.transaction(announced))?.name ?? 'amparo-ledger';
	written.covered = [...checkpoints.keys()].at(-1) ?? 0;
	yield line({ kind: 'head', origin, key: last?.key ?? null });
	for (;;) {
		const entries = await readEntries(db, { after: written.entries });
		if (entries.length === 0) return;
		for (const entry of entries) {
			written.entries = entry.seq;
			yield line({ kind: 'entry', entry });
			const note = checkpoints.get(entry.seq)?.note;
			if (note) yield line({ kind: 'checkpoint', note });
		}
	}
}

/**
 * What a witness that saw `old` entries needs to cosign the last checkpoint; null when there is no
 * checkpoint yet, or none that long.
 */
export async function requestFor(db: Db, old: number): Promise<string | null> {
	const last = await lastCheckpoint(db);
	if (!last || old > last.size) return null;
	const leaves = await leavesOf(db, last.size);
	return writeRequest({ old, proof: consistencyProof(leaves, old), note: last.note });
}

function line(what: ExportLine): string {
	return `${writeLine(what)}\n`;
}

async function notes(tx: Tx): Promise<Map<number, { note: string; key: string }>> {
	const lines = await cosignatures(tx);
	const rows = await tx.select().from(ledgerCheckpoints).orderBy(asc(ledgerCheckpoints.size));
	return new Map(
		rows.map(({ size, note, key }) => [
			size,
			{ note: note + (lines.get(size) ?? []).join(''), key },
		]),
	);
}
