import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { files } from './file-tables.ts';
import { items } from './tables.ts';

/**
 * How much one person can put into one report: more than anyone has to say, and less than what
 * would stop the server when the report is opened, since all of it is opened at once.
 */
export const FULL = { texts: 1_000, bytes: 10 * 1024 * 1024, files: 200 } as const;

/** Whether a text of so many bytes is too much for what is there already. */
export async function isFull(tx: Tx, reportId: string, more: number): Promise<boolean> {
	const [there] = await tx
		.select({
			texts: sql<string>`count(*)`,
			bytes: sql<string>`coalesce(sum(octet_length(${items.sealed})), 0)`,
		})
		.from(items)
		.where(and(eq(items.reportId, reportId), isNull(items.byMember)));
	const { texts = '0', bytes = '0' } = there ?? {};
	return Number(texts) >= FULL.texts || Number(bytes) + more > FULL.bytes;
}

export async function isFullOfFiles(tx: Tx, reportId: string, more: number): Promise<boolean> {
	const mine = and(eq(files.reportId, reportId), isNull(files.cleanedOf));
	return (await tx.$count(files, mine)) + more > FULL.files;
}
