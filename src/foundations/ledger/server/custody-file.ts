import type { Db } from '#foundations/db/server/index.ts';
import type { Entry } from '../entry.ts';
import { writeCustody } from '../proof/custody.ts';
import { inclusionProof } from '../proof/paths.ts';
import { lastCheckpoint, leavesOf } from './last-checkpoint.ts';
import { announced } from './ledger-key.ts';

/**
 * The given entries with the proof that they stand in the ledger, for whoever is handed what they
 * speak of: see `readCustody`. Those that no checkpoint covers yet are left out.
 *
 * Reads the hash of every entry before the checkpoint: done when something leaves, not for a page.
 *
 * @returns null while nothing was ever signed
 */
export async function custodyFile(db: Db, entries: readonly Entry[]): Promise<string | null> {
	const last = await lastCheckpoint(db);
	const name = await db.transaction(announced);
	if (!last || !name) return null;
	const leaves = await leavesOf(db, last.size);
	return writeCustody({
		origin: name.name,
		key: last.key,
		note: last.note,
		entries: entries
			.filter(({ seq }) => seq <= last.size)
			.map((entry) => ({ entry, proof: inclusionProof(leaves, entry.seq - 1) })),
	});
}
