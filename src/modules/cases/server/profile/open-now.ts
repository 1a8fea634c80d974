import { and, desc, eq, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { joinRecovery } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { CaseRow } from '../at-the-case.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { heldBy, openOrNull } from './hand-over.ts';
import { profileOpenings } from './tables.ts';

export type OpenNow = { identity: string; until: Temporal.Instant };

/** The key of what is sealed apart, while a signature lasts for this member; else null. */
export async function openNow(
	tx: Tx,
	{ row, session, now }: { row: CaseRow; session: MemberSession; now: Temporal.Instant },
): Promise<OpenNow | null> {
	if (!row.profileRecipient) return null;
	const me = session.member.id;
	const [given, mine] = await asKeeper(tx, `member:${me}`, async () => {
		const [last] = await tx
			.select()
			.from(profileOpenings)
			.where(
				and(
					eq(profileOpenings.caseId, row.id),
					eq(profileOpenings.memberId, me),
					sql`${profileOpenings.until} > ${now.toString()}::timestamptz`,
				),
			)
			.orderBy(desc(profileOpenings.until))
			.limit(1);
		return [last, last && (await heldBy(tx, row.id, me))] as const;
	});
	if (!given) return null;
	const { identity: own } = session.own;
	const text = await openOrNull(own, given.given);
	const { until } = given;
	if (!text || given.kind === 'key') return text ? { identity: text, until } : null;
	const other = mine && (await openOrNull(own, mine.sealed));
	const identity = await joinRecovery(other ? [text, other] : [text]);
	return typeof identity === 'string' ? { identity, until } : null;
}

/** What is over is taken away, and what the person objects to at once. Acts as `keeper`. */
export async function endOpenings(
	tx: Tx,
	which: { caseId: string } | { before: Temporal.Instant },
): Promise<void> {
	await tx
		.delete(profileOpenings)
		.where(
			'caseId' in which
				? eq(profileOpenings.caseId, which.caseId)
				: sql`${profileOpenings.until} <= ${which.before.toString()}::timestamptz`,
		);
}
