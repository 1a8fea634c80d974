import { and, eq, ne, or } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { asKeeper } from '../as-keeper.ts';
import { findRecord } from '../at-the-record.ts';
import { eraseRecord } from '../erase-record.ts';
import { candidates } from '../tables.ts';
import { keepTombstone } from './tombstones.ts';

/**
 * Makes a record that is over at its source a placeholder. Where officers have decided something of
 * it, or it is held, nothing is destroyed by the word of a file: `begun`, and two officers erase it.
 *
 * Source: PFIF 1.4, "Data expiry".
 */
export async function forgetExpired(
	{ tx, session, today }: { tx: Tx; session: MemberSession; today: Temporal.PlainDate },
	recordId: string,
): Promise<'forgotten' | 'begun'> {
	const row = await findRecord(tx, session, { recordId, action: 'tracing.change' }, 'update');
	const decided = await tx
		.select({ id: candidates.id })
		.from(candidates)
		.where(
			and(
				or(eq(candidates.soughtId, row.id), eq(candidates.foundId, row.id)),
				ne(candidates.stage, 'waiting'),
			),
		)
		.limit(1);
	if (row.legalHold || row.reportId !== null || decided.length > 0) return 'begun';
	await keepTombstone(tx, session, row);
	await asKeeper(tx, `member:${session.member.id}`, () => eraseRecord(tx, row.id, today));
	return 'forgotten';
}
