import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { wrapIdentity } from '#foundations/sealing/index.ts';
import { type reports, wraps } from '../tables.ts';
import { readersIn } from './readers.ts';

type Sealed = Pick<typeof reports.$inferSelect, 'id' | 'compartmentId' | 'keepAway'>;

/**
 * Wraps a layer of a report to each who may read it and to the custodians, in the place of the
 * team: whoever of the team was kept away holds no key to it any more. Acts in the name it finds.
 *
 * @param recovery the custodians' `age1…`: without them a report could be lost with its readers
 * @returns how many can open it
 */
export async function wrapToCircle(
	tx: Tx,
	report: Sealed,
	{ layer, identity }: { layer: 'record' | 'desk'; identity: string },
	{ excluded, recovery }: { excluded: readonly string[]; recovery: string },
): Promise<number> {
	const members = await membersOf(tx, report, excluded);
	const recipients = members.map(({ recipient }) => recipient);
	const wrapped = await wrapIdentity(identity, [...recipients, recovery]);
	const ofTeam = and(
		...[eq(wraps.reportId, report.id), eq(wraps.layer, layer)],
		inArray(wraps.holder, ['compartment', 'circle']),
	);
	await tx.delete(wraps).where(ofTeam);
	await tx.insert(wraps).values({
		...{ id: newId<'wrap'>(), reportId: report.id, layer, holder: 'circle' as const },
		...{ holderId: report.compartmentId, wrapped, members: members.map(({ id }) => id) },
	});
	return members.length;
}

/** Whether the report opens to a circle and no longer to its team as a whole. */
export async function hasCircle(tx: Tx, reportId: string): Promise<boolean> {
	const circle = and(eq(wraps.reportId, reportId), eq(wraps.holder, 'circle'));
	return (await tx.$count(wraps, circle)) > 0;
}

async function membersOf(tx: Tx, report: Sealed, excluded: readonly string[]) {
	const readers = await readersIn(tx, report, report.compartmentId, excluded);
	const { rows } = await tx.execute<{ id: string; recipient: string }>(
		'select id, recipient from access_members where removed_at is null',
	);
	const may = new Set(readers.map(({ id }) => id));
	return rows.filter(({ id }) => may.has(id));
}
