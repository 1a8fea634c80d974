import type { Tx } from '#foundations/db/server/index.ts';
import type { Entry } from '#foundations/procedures/index.ts';
import { FIRST, hashOf, sha256, type Unchained } from './chain.ts';
import type { EntryRow } from './entry-rows.ts';
import { entries, type Layer, sealed } from './tables.ts';

export type SealedPart = { layer: Layer; bytes: Uint8Array };

/**
 * The next entry of a case, chained to the last.
 *
 * @param last the last entry there is; the caller holds the row of the case
 */
export function chained(
	caseId: string,
	entry: Entry,
	{
		last,
		part,
	}: { last: Pick<EntryRow, 'position' | 'hash'> | undefined; part: SealedPart | null },
): EntryRow {
	const { id, action, by, at, happened, facts, corrects, after } = entry;
	const unchained: Unchained = {
		...{ id, caseId, action, facts, capacity: by.as, at },
		position: (last?.position ?? 0) + 1,
		byMember: by.id === by.as ? null : by.id,
		happened: happened ?? null,
		corrects: corrects ?? null,
		after: after ?? null,
		sealedHash: part && sha256(part.bytes),
		prev: last?.hash ?? FIRST,
	};
	return { ...unchained, hash: hashOf(unchained) };
}

/** Adds an entry with what was sealed to it. */
export async function addEntry(tx: Tx, row: EntryRow, part: SealedPart | null): Promise<void> {
	await tx.insert(entries).values(row);
	if (part) await tx.insert(sealed).values({ entryId: row.id, caseId: row.caseId, ...part });
}
