import { sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Entry } from '#foundations/procedures/index.ts';
import { isoOf, type Temporal } from '#foundations/time/index.ts';
import { entries, type Layer, sealed } from '../tables.ts';
import { FIRST, hashOf, sha256, type Unchained } from './chain.ts';
import type { EntryRow } from './entry-rows.ts';

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
		...{ id, caseId, action, facts, capacity: by.as, at: kept(at) },
		position: (last?.position ?? 0) + 1,
		// A body outside is known by its link, and that is nobody's name.
		byMember: by.id === by.as || by.as === 'outside' ? null : by.id,
		happened: happened ? kept(happened) : null,
		corrects: corrects ?? null,
		after: after ?? null,
		sealedHash: part && sha256(part.bytes),
		prev: last?.hash ?? FIRST,
	};
	return { ...unchained, hash: hashOf(unchained) };
}

/** As the database keeps it, or the hash would be of another moment. */
function kept(moment: Temporal.Instant): Temporal.Instant {
	return moment.round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
}

/** Adds an entry with what was sealed to it. */
export async function addEntry(tx: Tx, row: EntryRow, part: SealedPart | null): Promise<void> {
	await tx.insert(entries).values(row);
	if (part) await tx.insert(sealed).values({ entryId: row.id, caseId: row.caseId, ...part });
}

/** Many at once, without sealed parts: a parameter for each column, whatever a sweep brings. */
export async function addEntries(tx: Tx, rows: readonly EntryRow[]): Promise<void> {
	if (rows.length === 0) return;
	const all = <T>(part: (row: EntryRow) => T) => sql.param(rows.map(part));
	await tx.execute(sql`
		insert into cases_entries (id, case_id, position, action, by_member, capacity, at, happened,
			facts, corrects, after, sealed_hash, prev_hash, hash)
		select * from unnest(
			${all(({ id }) => id)}::uuid[], ${all(({ caseId }) => caseId)}::uuid[],
			${all(({ position }) => position)}::int[], ${all(({ action }) => action)}::text[],
			${all(({ byMember }) => byMember)}::uuid[], ${all(({ capacity }) => capacity)}::text[],
			${all(({ at }) => isoOf(at))}::timestamptz[],
			${all(({ happened }) => happened && isoOf(happened))}::timestamptz[],
			${all(({ facts }) => JSON.stringify(facts))}::jsonb[],
			${all(({ corrects }) => corrects)}::uuid[], ${all(({ after }) => after)}::uuid[],
			${all(({ sealedHash }) => sealedHash)}::text[], ${all(({ prev }) => prev)}::text[],
			${all(({ hash }) => hash)}::text[])`);
}
