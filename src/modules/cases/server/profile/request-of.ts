import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { OPENINGS, SIGNED_WITHIN } from '../../sealed-apart.ts';
import type { CaseRow } from '../at-the-case.ts';
import { entries } from '../tables.ts';

/** Somebody asked to open what is sealed apart, and nobody signed yet. */
export type Request = { entryId: string; memberId: string };

/**
 * The request that a signature would answer; null where none waits.
 *
 * @throws Refusal for one that nobody signed in time
 */
export async function requestOf(
	tx: Tx,
	row: CaseRow,
	now: Temporal.Instant,
): Promise<Request | null> {
	const acts = OPENINGS[row.procedure];
	if (!acts) return null;
	const [last] = await tx
		.select({ id: entries.id, action: entries.action, by: entries.byMember, at: entries.at })
		.from(entries)
		.where(
			and(eq(entries.caseId, row.id), inArray(entries.action, [acts.ask, acts.sign, acts.object])),
		)
		.orderBy(desc(entries.position))
		.limit(1);
	if (last?.action !== acts.ask || !last.by) return null;
	if (Temporal.Instant.compare(last.at.add(SIGNED_WITHIN), now) <= 0) {
		throw new Refusal('cases.opening-expired', { status: 409 });
	}
	return { entryId: last.id, memberId: last.by };
}
