import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Content } from '../content.ts';
import { soundSought } from '../sound-sought.ts';
import { openContent } from './sealed-content.ts';
import { contents } from './tables.ts';

/** What is known of a record now; null where the identity does not open it, or it is erased. */
export async function newestContent(
	tx: Tx,
	recordId: string,
	identity: string | null,
): Promise<Content | null> {
	const newest = await newestSealed(tx, recordId);
	return newest ? openRevision(identity, newest) : null;
}

/** The same, as it is kept. */
export async function newestSealed(tx: Tx, recordId: string) {
	const [newest] = await tx
		.select()
		.from(contents)
		.where(eq(contents.recordId, recordId))
		.orderBy(desc(contents.position))
		.limit(1);
	return newest ?? null;
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
	return one ? openRevision(identity, one) : null;
}

const MOST = 1_000_000;

/** What a family's own browser may have sealed, nobody has checked. */
export async function openRevision(
	identity: string | null,
	{ sealed, byMember }: Pick<typeof contents.$inferSelect, 'sealed' | 'byMember'>,
): Promise<Content | null> {
	const content = await openContent<Content>(identity, sealed);
	return content && byMember === null ? soundSought(content) : content;
}
