import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Content } from '../content.ts';
import { openContent } from './sealed-content.ts';
import { contents } from './tables.ts';

/** What is known of a record now; null where the identity does not open it, or it is erased. */
export async function newestContent(
	tx: Tx,
	recordId: string,
	identity: string | null,
): Promise<Content | null> {
	const [newest] = await tx
		.select()
		.from(contents)
		.where(eq(contents.recordId, recordId))
		.orderBy(desc(contents.position))
		.limit(1);
	return newest ? openContent<Content>(identity, newest.sealed) : null;
}
