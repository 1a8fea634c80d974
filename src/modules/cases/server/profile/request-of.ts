import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { OPENINGS } from '../../sealed-apart.ts';
import type { CaseRow } from '../at-the-case.ts';
import { entries } from '../tables.ts';

/** Somebody asked to open what is sealed apart, and nobody signed yet. */
export type Request = { entryId: string; memberId: string; at: Temporal.Instant };

/**
 * The request that a signature would answer, in time or not: the newest. Null where none waits, and
 * where nothing is sealed apart: of such a case a signature hands nothing over.
 */
export async function requestOf(tx: Tx, row: CaseRow): Promise<Request | null> {
	const acts = OPENINGS[row.procedure];
	if (!acts || !row.profileRecipient) return null;
	const [last] = await tx
		.select({ id: entries.id, action: entries.action, by: entries.byMember, at: entries.at })
		.from(entries)
		.where(
			and(eq(entries.caseId, row.id), inArray(entries.action, [acts.ask, acts.sign, acts.object])),
		)
		.orderBy(desc(entries.position))
		.limit(1);
	if (last?.action !== acts.ask || !last.by) return null;
	return { entryId: last.id, memberId: last.by, at: last.at };
}
