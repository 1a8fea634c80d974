import { eq, sql } from 'drizzle-orm';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { retentionOf } from '../../retention.ts';
import { erase } from '../erase.ts';
import { houseOf, todayAt } from '../house.ts';
import { isNeeded } from '../needed-still.ts';
import { items, reports } from '../tables.ts';
import { isUnread } from '../unread.ts';

/**
 * Erases what may be erased, one report a transaction.
 *
 * @returns how many
 */
export async function sweepRetention(db: Db, now: Temporal.Instant): Promise<number> {
	const today = todayAt(await houseOf(db), now);
	const decided = await asActor(db, 'service:keeper', (tx) =>
		tx
			.select({ id: reports.id })
			.from(reports)
			.where(sql`decided_on is not null and erased_on is null and not legal_hold`),
	);
	let erased = 0;
	for (const { id } of decided) erased += (await eraseIfDue(db, id, today)) ? 1 : 0;
	return erased;
}

/** Looks again under a lock: the person may have written since, or a hold been set. */
function eraseIfDue(db: Db, id: string, today: Temporal.PlainDate): Promise<boolean> {
	return asActor(db, 'service:keeper', async (tx) => {
		const [report] = await tx.select().from(reports).where(eq(reports.id, id)).for('update');
		if (!report) return false;
		const all = await tx.select().from(items).where(eq(items.reportId, id));
		const held = { unread: all.some(isUnread), needed: await isNeeded(tx, id) };
		const answer = retentionOf({ ...report, ...held }, today);
		if (!('due' in answer && answer.due)) return false;
		await erase(tx, id, today);
		await append(tx, {
			actor: 'service:keeper',
			kind: 'reports.erased',
			subject: id,
			at: today,
			facts: {},
		});
		return true;
	});
}
