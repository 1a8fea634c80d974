import { asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Entry } from '#foundations/procedures/index.ts';
import { instantIn } from '#foundations/time/index.ts';
import { entries } from '../tables.ts';

export type EntryRow = typeof entries.$inferSelect;

/** The entries of a case in the order in which they were written. */
export function rowsOf(tx: Tx, caseId: string): Promise<EntryRow[]> {
	return tx.select().from(entries).where(eq(entries.caseId, caseId)).orderBy(asc(entries.position));
}

/** The same of many cases, in one question. */
export async function rowsOfMany(
	tx: Tx,
	caseIds: readonly string[],
): Promise<Map<string, EntryRow[]>> {
	if (caseIds.length === 0) return new Map();
	// As it comes from the database: a sweep reads more of them than everybody else together.
	const { rows } = await tx.execute<Raw>(sql`
		select id, case_id as "caseId", position, action, by_member as "byMember", capacity, at, happened,
			facts, corrects, after, sealed_hash as "sealedHash", prev_hash as prev, hash
		from cases_entries where case_id = any (${sql.param([...caseIds])}::uuid[])
		order by case_id, position`);
	const read = rows.map((row): EntryRow => {
		const happened = row.happened === null ? null : instantIn(row.happened);
		return { ...row, at: instantIn(row.at), happened };
	});
	return Map.groupBy(read, ({ caseId }) => caseId);
}

type Raw = Omit<EntryRow, 'at' | 'happened'> & { at: string; happened: string | null };

/** An entry as procedures read it. Whoever acts without an account is known by their capacity. */
export function entryOf(row: EntryRow): Entry {
	const { id, action, byMember, capacity, at, happened, facts, corrects, after } = row;
	return {
		...{ id, action, at, facts, by: { id: byMember ?? capacity, as: capacity } },
		...(happened && { happened }),
		...(corrects && { corrects }),
		...(after && { after }),
	};
}
