import { eq, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { tellColleague } from '#modules/reports/server/index.ts';
import { atTheRecord } from './at-the-record.ts';
import { noteAct } from './note-act.ts';
import { records } from './tables.ts';

/**
 * Says who looks after a record: somebody of the team that holds it, or nobody.
 *
 * @throws Refusal `tracing.not-of-the-team`, also for whoever is kept away from the family's report
 */
export async function assignRecord(
	db: Db,
	session: MemberSession,
	{ recordId, to }: { recordId: string; to: string | null },
	how: { now: Temporal.Instant },
): Promise<{ ok: true }> {
	return atTheRecord(db, session, { recordId, action: 'tracing.change' }, how, async (at) => {
		const { tx, row } = at;
		if (to !== null) {
			const { rows } = await tx.execute(sql`
				select m.id from access_members m
				join access_memberships a on a.member_id = m.id
				where m.id::text = ${to} and a.compartment_id = ${row.compartmentId}
					and m.removed_at is null and not m.roles ? 'administrator'
					and not exists (select from reports_exclusions e
						where e.report_id = ${row.reportId} and e.member_id = m.id)
					and not exists (select from access_memberships k where k.member_id = m.id
						and k.compartment_id = any (${sql.param(row.keepAway)}::uuid[]))`);
			if (rows.length === 0) throw new Refusal('tracing.not-of-the-team', { status: 404 });
			await tellColleague(tx, session.member.id, to);
		}
		await tx.update(records).set({ assignedTo: to }).where(eq(records.id, row.id));
		await noteAct(at, 'tracing.assigned', to === null ? {} : { to });
		return { ok: true };
	});
}
