import { sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { type Reader, readersLeft } from '../conflict.ts';
import type { Report } from './at-the-inbox.ts';

/** The members of a team who may read a report when it lies with that team. */
export async function readersOf(
	tx: Tx,
	report: Pick<Report, 'keepAway'>,
	compartmentId: string,
	excluded: readonly string[],
): Promise<Reader[]> {
	if (!asId(compartmentId)) return [];
	const { rows } = await tx.execute<Reader>(sql`
		select m.id, array_agg(a.compartment_id) as compartments
		from access_members m join access_memberships a on a.member_id = m.id
		where m.removed_at is null and not m.roles ? 'administrator'
		group by m.id having ${compartmentId} = any (array_agg(a.compartment_id))`);
	return readersLeft(rows, { keepAway: report.keepAway, excluded });
}

/** A member who could be asked about a report: works here, is not kept away, has a key. */
export async function colleague(
	tx: Tx,
	report: Pick<Report, 'keepAway'>,
	id: string,
	excluded: readonly string[],
): Promise<{ id: string; recipient: string; compartments: readonly string[] } | null> {
	if (!asId(id)) return null;
	const { rows } = await tx.execute<Reader & { recipient: string }>(sql`
		select m.id, m.recipient,
			array_remove(array_agg(a.compartment_id), null) as compartments
		from access_members m left join access_memberships a on a.member_id = m.id
		where m.id::text = ${id} and m.removed_at is null and not m.roles ? 'administrator'
		group by m.id`);
	const [found] = rows;
	const [left] = readersLeft(rows, { keepAway: report.keepAway, excluded });
	return found && left ? found : null;
}
