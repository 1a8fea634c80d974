import { and, eq, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { type Reader, readersLeft } from '../../conflict.ts';
import { atTheDesk, type DeskHow } from '../at-the-desk.ts';
import type { Report } from '../at-the-inbox.ts';
import { wraps } from '../tables.ts';

/**
 * Everyone who works here and is not kept away from this report, with their teams: who of
 * them opens it, and whom it could be shown to.
 *
 * What the person chose to keep away is honoured here and told nowhere: nobody learns whether
 * someone is missing by their choice. Who joined the team after a report was sealed anew is missing
 * among those who open it as well.
 */
export async function readersOf(
	db: Db,
	session: MemberSession,
	{ reportId }: { reportId: string },
	how: DeskHow,
): Promise<(Reader & { opens: boolean })[]> {
	const at = { reportId, action: 'reports.read' } as const;
	return atTheDesk(db, session, at, how, async ({ tx, report, excluded }) => {
		const readers = await everyReader(tx, report, excluded);
		const circle = await circleOf(tx, report.id);
		const opens = ({ id, compartments }: Reader) =>
			compartments.includes(report.compartmentId) && (circle?.includes(id) ?? true);
		return readers.map((reader) => ({ ...reader, opens: opens(reader) }));
	});
}

/** Whom the report was sealed to one by one; undefined where it opens to its whole team. */
async function circleOf(tx: Tx, reportId: string): Promise<readonly string[] | undefined> {
	const [circle] = await tx
		.select({ members: wraps.members })
		.from(wraps)
		.where(
			and(eq(wraps.reportId, reportId), eq(wraps.layer, 'record'), eq(wraps.holder, 'circle')),
		);
	return circle?.members ?? undefined;
}

/** The members of a team who may read a report when it lies with that team. */
export async function readersIn(
	tx: Tx,
	report: Pick<Report, 'keepAway'>,
	compartmentId: string,
	excluded: readonly string[],
): Promise<Reader[]> {
	const readers = await everyReader(tx, report, excluded);
	return readers.filter(({ compartments }) => compartments.includes(compartmentId));
}

async function everyReader(
	tx: Tx,
	{ keepAway }: Pick<Report, 'keepAway'>,
	excluded: readonly string[],
): Promise<Reader[]> {
	const { rows } = await tx.execute<Reader>(sql`
		select m.id, array_remove(array_agg(a.compartment_id), null) as compartments
		from access_members m left join access_memberships a on a.member_id = m.id
		where m.removed_at is null and not m.roles ? 'administrator'
		group by m.id`);
	return readersLeft(rows, { keepAway, excluded });
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
