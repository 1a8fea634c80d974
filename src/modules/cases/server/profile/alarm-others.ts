import { sql } from 'drizzle-orm';
import type { ActorName } from '#foundations/db/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { actAs, tell } from '#modules/reports/server/index.ts';

/**
 * Somebody asks to open a sealed profile, or opened it: whoever is named in the case and every data
 * guardian gets a letter within the minute, in the same transaction as the act. It says that there is
 * something urgent and not what. Whoever acts cannot stop it and is not told themselves.
 *
 * Before the ledger, as everywhere: two who tell and write in another order would wait for each other.
 *
 * @param actor in whose name the transaction acts, and goes on
 */
export async function alarmOthers(
	tx: Tx,
	{ caseId, actor }: { caseId: string; actor: ActorName },
): Promise<void> {
	await actAs(tx, 'service:keeper');
	const { rows } = await tx.execute<{ id: string }>(sql`
		select m.id from access_members m
		where m.removed_at is null and ('member:' || m.id) <> ${actor}
			and (m.roles ? 'data-guardian' or exists (select from cases_wraps w
				where w.case_id = ${caseId}::uuid and w.holder = 'member' and w.holder_id = m.id))
			and not exists (select from cases_exclusions x
				where x.case_id = ${caseId}::uuid and x.member_id = m.id)
			and not exists (select from access_memberships p
				join cases_cases c on c.id = ${caseId}::uuid and p.compartment_id = any (c.keep_away)
				where p.member_id = m.id)
		order by m.id`);
	await actAs(tx, 'service:notices');
	for (const { id } of rows) await tell(tx, id, 'urgent');
	await actAs(tx, actor);
}
