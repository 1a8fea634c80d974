import { sql } from 'drizzle-orm';
import type { ActorName } from '#foundations/db/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Entry } from '#foundations/ledger/index.ts';
import { onNews } from '#foundations/ledger/server/index.ts';
import { actAs, tell } from '#modules/reports/server/index.ts';
import { isAlarm } from '../alarms.ts';

/**
 * Somebody asks to open a sealed profile, or opened it: whoever is named in the case and every data
 * guardian gets a letter within the minute, in the same transaction as the act. It says that there is
 * something urgent and not what. Whoever acts cannot stop it and is not told themselves.
 */
export function alarmOthers(): () => void {
	return onNews('cases.acted', async (tx, entry) => {
		if (isAlarm(entry.facts.procedure, entry.facts.action)) await alarm(tx, entry);
	});
}

async function alarm(tx: Tx, { subject, actor }: Entry): Promise<void> {
	const before = await currentActor(tx);
	await actAs(tx, 'service:keeper');
	const { rows } = await tx.execute<{ id: string }>(sql`
		select m.id from access_members m
		where m.removed_at is null and ('member:' || m.id) <> ${actor}
			and (m.roles ? 'data-guardian' or exists (select from cases_wraps w
				where w.case_id = ${subject}::uuid and w.holder = 'member' and w.holder_id = m.id))
			and not exists (select from cases_exclusions x
				where x.case_id = ${subject}::uuid and x.member_id = m.id)
			and not exists (select from access_memberships p
				join cases_cases c on c.id = ${subject}::uuid and p.compartment_id = any (c.keep_away)
				where p.member_id = m.id)
		order by m.id`);
	await actAs(tx, 'service:notices');
	for (const { id } of rows) await tell(tx, id, 'urgent');
	await actAs(tx, before);
}

async function currentActor(tx: Tx): Promise<ActorName> {
	const { rows } = await tx.execute<{ actor: ActorName }>(
		sql`select current_setting('amparo.actor', true) as actor`,
	);
	return rows[0]?.actor ?? 'service:keeper';
}
