import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { sealText } from '#foundations/sealing/index.ts';
import { splitRecovery } from '#foundations/sealing/server/index.ts';
import type { CaseRow } from '../at-the-case.ts';
import { profileKeys, profileOpenings } from './tables.ts';

export type Holder = { id: string; recipient: string };

/**
 * Deals the key of what is sealed apart: to each of the circle one part, of which two are needed,
 * and to each data guardian outside the circle the key. Whoever comes later gets none as long as two
 * hold a part; for them a data guardian signs. Acts as the service `keeper`.
 */
export async function dealKeys(
	tx: Tx,
	row: CaseRow,
	identity: string,
	circle: readonly Holder[],
): Promise<void> {
	// One alone gets a part all the same: it opens nothing, and shows that somebody else must sign.
	const parts = await splitRecovery(identity, Math.max(2, circle.length), 2);
	await tx.delete(profileKeys).where(eq(profileKeys.caseId, row.id));
	for (const [place, holder] of circle.entries()) {
		await give(tx, row.id, holder, { kind: 'part', text: parts[place] ?? '' });
	}
	await dealToGuardians(tx, row, identity);
}

/**
 * Whether two people could ever open what a new case seals apart: two in its circle, or a data
 * guardian beside it. Where not, it is sealed to the circle alone, or nobody would read it again.
 */
export async function canBeOpened(
	tx: Tx,
	{ compartmentId, keepAway }: Pick<CaseRow, 'compartmentId' | 'keepAway'>,
	{ openedBy, excluded }: { openedBy: string; excluded: readonly string[] },
): Promise<boolean> {
	const away = excluded.filter((id) => id !== openedBy);
	const { rows } = await tx.execute<{ inside: boolean; guardian: boolean }>(sql`
		select m.roles ? 'data-guardian' as guardian, not m.roles ? 'administrator'
			and exists (select from access_memberships a
				where a.member_id = m.id and a.compartment_id = ${compartmentId}
					and (a.role = 'lead' or m.id = ${openedBy})) as inside
		from access_members m
		where m.removed_at is null and m.id <> all (${sql.param(away)}::uuid[])
			and not exists (select from access_memberships p
				where p.member_id = m.id and p.compartment_id = any (${sql.param(keepAway)}::uuid[]))`);
	const circle = rows.filter(({ inside }) => inside);
	return circle.length > 1 || rows.some(({ inside, guardian }) => guardian && !inside);
}

/** The data guardians of today who stand outside the circle and are not kept away. */
export async function guardiansOutside(
	tx: Tx,
	row: Pick<CaseRow, 'id' | 'keepAway'>,
): Promise<Holder[]> {
	const { rows } = await tx.execute<Holder>(sql`
		select m.id, m.recipient from access_members m
		where m.removed_at is null and m.roles ? 'data-guardian'
			and not exists (select from cases_wraps w
				where w.case_id = ${row.id} and w.holder = 'member' and w.holder_id = m.id)
			and not exists (select from cases_exclusions x
				where x.case_id = ${row.id} and x.member_id = m.id)
			and not exists (select from access_memberships p
				where p.member_id = m.id and p.compartment_id = any (${sql.param(row.keepAway)}::uuid[]))`);
	return rows;
}

/** To each of them the key. */
export async function dealToGuardians(tx: Tx, row: CaseRow, identity: string): Promise<void> {
	for (const guardian of await guardiansOutside(tx, row)) {
		await give(tx, row.id, guardian, { kind: 'key', text: identity });
	}
}

/** Whoever leaves the circle, is kept away, or comes into it as a guardian, loses what they hold, also for hours. */
export async function takeKey(tx: Tx, caseId: string, memberId: string): Promise<void> {
	const mine = and(eq(profileKeys.caseId, caseId), eq(profileKeys.memberId, memberId));
	await tx.delete(profileKeys).where(mine);
	const open = and(eq(profileOpenings.caseId, caseId), eq(profileOpenings.memberId, memberId));
	await tx.delete(profileOpenings).where(open);
}

async function give(
	tx: Tx,
	caseId: string,
	{ id: memberId, recipient }: Holder,
	{ kind, text }: { kind: 'part' | 'key'; text: string },
): Promise<void> {
	const sealed = await sealText([recipient], text);
	await tx.insert(profileKeys).values({ caseId, memberId, kind, sealed }).onConflictDoNothing();
}
