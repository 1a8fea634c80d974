import { and, desc, eq } from 'drizzle-orm';
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

/** What was known of a record by one of its revisions; null where there is none, or no key fits. */
export async function contentAt(
	tx: Tx,
	recordId: string,
	position: number,
	identity: string | null,
): Promise<Content | null> {
	if (!Number.isInteger(position) || position < 1 || position > MOST) return null;
	const [one] = await tx
		.select()
		.from(contents)
		.where(and(eq(contents.recordId, recordId), eq(contents.position, position)));
	return one ? openContent<Content>(identity, one.sealed) : null;
}

const MOST = 1_000_000;
