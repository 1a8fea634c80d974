import { sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { RecordRow } from './at-the-record.ts';

/** Days that the word of a first officer waits for a second. */
const HOLDS = 30;

/** Who asked for the erasure of a record; null once that is old, or they left its team. */
export async function erasureAskedBy(
	tx: Tx,
	{ eraseAskedBy: by, eraseAskedOn: on, compartmentId }: RecordRow,
	today: Temporal.PlainDate,
): Promise<string | null> {
	if (!by || !on || Temporal.PlainDate.compare(on.add({ days: HOLDS }), today) < 0) return null;
	const { rows } = await tx.execute(sql`
		select from access_members m join access_memberships a on a.member_id = m.id
		where m.id = ${by}::uuid and a.compartment_id = ${compartmentId}::uuid
			and m.removed_at is null and not m.roles ? 'administrator'`);
	return rows.length > 0 ? by : null;
}
