import { sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { actAs } from './act-as.ts';
import { notices } from './tables.ts';

/** Has the next sweep tell a member that there is news. Acts as the service `notices`. */
export async function tell(tx: Tx, memberId: string, waiting: 'digest' | 'urgent'): Promise<void> {
	await tx
		.insert(notices)
		.values({ memberId, waiting })
		.onConflictDoUpdate({ target: notices.memberId, set: { waiting }, setWhere: calmer });
}

/** What is urgent already stays so. */
const calmer = sql`reports_notices.waiting <> 'urgent'`;

/**
 * Tells a colleague what concerns them alone: that they were asked, or were given a report. The
 * report's own news would be gone as soon as the one who asks looks at their page again.
 */
export async function tellColleague(tx: Tx, from: string, to: string): Promise<void> {
	if (from === to) return;
	await actAs(tx, 'service:notices');
	await tell(tx, to, 'digest');
	await actAs(tx, `member:${from}`);
}
