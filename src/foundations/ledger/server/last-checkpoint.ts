import { asc, desc, lte } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { ledgerCheckpoints, ledgerEntries } from './tables.ts';

/** What was signed last. */
export async function lastCheckpoint(
	db: Db,
): Promise<typeof ledgerCheckpoints.$inferSelect | undefined> {
	const [last] = await db
		.select()
		.from(ledgerCheckpoints)
		.orderBy(desc(ledgerCheckpoints.size))
		.limit(1);
	return last;
}

/** The leaves of the tree that a checkpoint of this size covers: the hashes of its entries. */
export async function leavesOf(db: Db, size: number): Promise<Buffer[]> {
	const hashes = await db
		.select({ hash: ledgerEntries.hash })
		.from(ledgerEntries)
		.where(lte(ledgerEntries.seq, size))
		.orderBy(asc(ledgerEntries.seq));
	return hashes.map(({ hash }) => Buffer.from(hash, 'hex'));
}
