import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { actAs, tell } from '#modules/reports/server/index.ts';
import type { CaseRow } from '../at-the-case.ts';
import { exclusions, wraps } from '../tables.ts';
import { type Colleague, colleaguesFor, readersOf } from '../walls/readers.ts';

/**
 * News of a case: `late` when a limit passed, and then who leads the team is told as well; `alarm`
 * when it cannot wait for the other news of the day.
 */
export type NewsOf = { row: CaseRow; late: boolean; alarm: boolean };

/**
 * Has the next notice tell that there is news: whoever works on a case, or who leads its team. What
 * is kept of it is who is to be told, not of what. Acts as the service `keeper`.
 */
export async function tellOf(tx: Tx, all: readonly NewsOf[]): Promise<void> {
	if (all.length === 0) return;
	const ids = sql.param(all.map(({ row }) => row.id));
	const excluded = await tx
		.select()
		.from(exclusions)
		.where(sql`${exclusions.caseId} = any (${ids}::uuid[])`);
	const named = await tx
		.select({ caseId: wraps.caseId, memberId: wraps.holderId })
		.from(wraps)
		.where(and(sql`${wraps.caseId} = any (${ids}::uuid[])`, eq(wraps.holder, 'member')));
	const from = { excluded: byCase(excluded), named: byCase(named) };
	const everyone = await colleaguesFor(tx, { keepAway: [] }, []);
	const chosen = new Set(all.flatMap((news) => toTell(news, everyone, from)));
	const alarms = all.filter(({ alarm }) => alarm);
	const atOnce = new Set(alarms.flatMap((news) => toTell(news, everyone, from)));
	await actAs(tx, 'service:notices');
	// In one order everywhere, so that two sweeps never wait for each other.
	for (const id of [...chosen].toSorted()) {
		await tell(tx, id, atOnce.has(id) ? 'urgent' : 'digest');
	}
	await actAs(tx, 'service:keeper');
}

type ByCase = ReadonlyMap<string, readonly string[]>;

function toTell(
	{ row, late }: NewsOf,
	everyone: readonly Colleague[],
	{ excluded, named }: { excluded: ByCase; named: ByCase },
): string[] {
	const kept = excluded.get(row.id) ?? [];
	const readers = readersOf(everyone, row, named.get(row.id) ?? []).filter(
		({ id, compartments }) =>
			!kept.includes(id) && !compartments.some((team) => row.keepAway.includes(team)),
	);
	const leads = readers.filter((one) => one.leads.includes(row.compartmentId));
	const worker = readers.filter(({ id }) => id === row.assignedTo);
	const chosen = [...worker, ...(late || worker.length === 0 ? leads : [])];
	return (chosen.length > 0 ? chosen : readers).map(({ id }) => id);
}

function byCase(rows: readonly { caseId: string; memberId: string }[]): ByCase {
	const groups = Map.groupBy(rows, ({ caseId }) => caseId);
	return new Map([...groups].map(([id, group]) => [id, group.map(({ memberId }) => memberId)]));
}
