import { asc } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { writeLine } from '../proof/export-lines.ts';
import { announced } from './ledger-key.ts';
import { readEntries } from './read-entries.ts';
import { ledgerCheckpoints } from './tables.ts';
import { cosignatures } from './witnesses.ts';

/**
 * The whole ledger, a line at a time: a head, the entries in order, and after the last entry
 * that it covers each checkpoint with all who signed it. One moment's state, however long it takes.
 */
export async function exportLedger(
	db: Db,
	write: (line: string) => Promise<void> | void,
): Promise<{ entries: number; covered: number }> {
	return db.transaction(
		async (tx) => {
			const checkpoints = await notes(tx);
			const last = [...checkpoints.values()].at(-1);
			const origin = (await announced(tx))?.name ?? 'amparo-ledger';
			await write(writeLine({ kind: 'head', origin, key: last?.key ?? null }));
			let seq = 0;
			for (;;) {
				const entries = await readEntries(tx, { after: seq });
				if (entries.length === 0) break;
				for (const entry of entries) {
					seq = entry.seq;
					await write(writeLine({ kind: 'entry', entry }));
					const note = checkpoints.get(seq)?.note;
					if (note) await write(writeLine({ kind: 'checkpoint', note }));
				}
			}
			return { entries: seq, covered: [...checkpoints.keys()].at(-1) ?? 0 };
		},
		{ isolationLevel: 'repeatable read', accessMode: 'read only' },
	);
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
