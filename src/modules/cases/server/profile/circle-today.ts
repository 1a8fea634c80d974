import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { CaseRow } from '../at-the-case.ts';
import { dealKeys, type Holder } from './deal-keys.ts';
import { profileKeys } from './tables.ts';

/** Who is named in a case today, works here and is not kept away. Acts as the service `keeper`. */
export async function circleToday(
	tx: Tx,
	{ id, keepAway }: Pick<CaseRow, 'id' | 'keepAway'>,
): Promise<Holder[]> {
	const { rows } = await tx.execute<Holder>(sql`
		select m.id, m.recipient from access_members m
		where m.removed_at is null
			and exists (select from cases_wraps w
				where w.case_id = ${id} and w.holder = 'member' and w.holder_id = m.id)
			and not exists (select from cases_exclusions x
				where x.case_id = ${id} and x.member_id = m.id)
			and not exists (select from access_memberships p
				where p.member_id = m.id and p.compartment_id = any (${sql.param(keepAway)}::uuid[]))
		order by m.id`);
	return rows;
}

/** What those who could open a case together hold of it today. */
export type Held = { parts: number; guardians: readonly string[] };

/** Parts inside the circle of today, and the data guardians of today outside it who hold the key. */
export async function heldToday(tx: Tx, row: CaseRow): Promise<Held> {
	const circle = (await circleToday(tx, row)).map(({ id }) => id);
	const held = await tx.select().from(profileKeys).where(eq(profileKeys.caseId, row.id));
	const parts = held.filter(({ kind, memberId }) => kind === 'part' && circle.includes(memberId));
	const keys = held.filter(({ kind, memberId }) => kind === 'key' && !circle.includes(memberId));
	const { rows } = await tx.execute<{ id: string }>(sql`
		select m.id from access_members m
		where m.removed_at is null and m.roles ? 'data-guardian'
			and m.id = any (${sql.param(keys.map(({ memberId }) => memberId))}::uuid[])
			and not exists (select from access_memberships p
				where p.member_id = m.id and p.compartment_id = any (${sql.param(row.keepAway)}::uuid[]))`);
	return { parts: parts.length, guardians: rows.map(({ id }) => id) };
}

/**
 * Where fewer than two of today's circle hold a part, as after a transfer, parts are dealt anew by
 * whoever has the key in hand just now. Acts as the service `keeper`.
 */
export async function dealWhereTooFew(tx: Tx, row: CaseRow, identity: string): Promise<boolean> {
	if ((await heldToday(tx, row)).parts > 1) return false;
	const circle = await circleToday(tx, row);
	if (circle.length < 2) return false;
	await dealKeys(tx, row, identity, circle);
	return true;
}
