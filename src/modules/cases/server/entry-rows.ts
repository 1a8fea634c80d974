import { asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Entry } from '#foundations/procedures/index.ts';
import { entries } from './tables.ts';

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
	const found = await tx
		.select()
		.from(entries)
		.where(sql`${entries.caseId} = any (${sql.param([...caseIds])}::uuid[])`)
		.orderBy(asc(entries.caseId), asc(entries.position));
	return Map.groupBy(found, ({ caseId }) => caseId);
}

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
