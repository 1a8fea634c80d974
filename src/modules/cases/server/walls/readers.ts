import { sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { type Reader, readersLeft } from '#modules/reports/index.ts';
import type { CaseRow } from '../at-the-case.ts';

export type Colleague = Reader & { recipient: string; leads: string[] };

/** Everyone who works here and is not kept away from this case, with their teams. */
export async function colleaguesFor(
	tx: Tx,
	{ keepAway }: Pick<CaseRow, 'keepAway'>,
	excluded: readonly string[],
): Promise<Colleague[]> {
	const { rows } = await tx.execute<Colleague>(sql`
		select m.id, m.recipient,
			array_remove(array_agg(a.compartment_id), null) as compartments,
			array_remove(array_agg(case when a.role = 'lead' then a.compartment_id end), null) as leads
		from access_members m left join access_memberships a on a.member_id = m.id
		where m.removed_at is null and not m.roles ? 'administrator'
		group by m.id`);
	const left = new Set(readersLeft(rows, { keepAway, excluded }).map(({ id }) => id));
	return rows.filter(({ id }) => left.has(id));
}

/** Who would still read a case: its team, or of a circle whoever is named in it. */
export function readersOf(
	colleagues: readonly Colleague[],
	{ circle, compartmentId }: Pick<CaseRow, 'circle' | 'compartmentId'>,
	named: readonly string[],
): Colleague[] {
	return colleagues.filter(({ id, compartments }) =>
		circle ? named.includes(id) : compartments.includes(compartmentId),
	);
}
