import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import type { Entry } from '../entry.ts';
import { ledgerEntries } from './tables.ts';

/**
 * Entries in the order in which they were written.
 *
 * @param after the `seq` of the last entry already read. At most `limit` are returned (1000).
 */
export async function readEntries(
	db: Db | Tx,
	which: {
		subject?: string;
		kinds?: readonly string[];
		after?: number;
		limit?: number;
	} = {},
): Promise<Entry[]> {
	const { subject, kinds, after = 0, limit = 1000 } = which;
	return db
		.select()
		.from(ledgerEntries)
		.where(
			and(
				gt(ledgerEntries.seq, after),
				subject === undefined ? undefined : eq(ledgerEntries.subject, subject),
				kinds === undefined ? undefined : inArray(ledgerEntries.kind, [...kinds]),
			),
		)
		.orderBy(asc(ledgerEntries.seq))
		.limit(limit);
}
