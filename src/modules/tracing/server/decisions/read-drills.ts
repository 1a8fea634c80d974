import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { ledgerEntries } from '#foundations/ledger/server/index.ts';
import { DRILL_ACTS, type DrillAct, type DrillView } from '../../views.ts';
import { candidates, records, tellings } from '../tables.ts';

const SHOWN = 5;

/** The newest exercises of a team, and what the ledger keeps of each. */
export async function readDrills(
	db: Db,
	session: MemberSession,
	{ compartmentId }: { compartmentId: string },
): Promise<DrillView[]> {
	authorise(actorOf(session), 'tracing.list', { kind: 'compartment', id: compartmentId });
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const begun = await tx
			.select({ id: records.id })
			.from(records)
			.innerJoin(ledgerEntries, eq(ledgerEntries.subject, sql`${records.id}::text`))
			.where(
				and(
					...[eq(records.compartmentId, compartmentId), eq(records.drill, true)],
					eq(ledgerEntries.kind, 'tracing.drill-started'),
				),
			)
			.orderBy(desc(ledgerEntries.seq))
			.limit(SHOWN);
		return Promise.all(begun.map(({ id }) => drillOf(tx, id)));
	});
}

async function drillOf(tx: Tx, soughtId: string): Promise<DrillView> {
	const acts = await tx
		.select({ kind: ledgerEntries.kind, actor: ledgerEntries.actor, at: ledgerEntries.at })
		.from(ledgerEntries)
		.where(
			and(
				eq(ledgerEntries.subject, soughtId),
				inArray(
					ledgerEntries.kind,
					DRILL_ACTS.map((act) => `tracing.${act}`),
				),
			),
		)
		.orderBy(asc(ledgerEntries.seq));
	const [pair] = await tx
		.select({ id: candidates.id })
		.from(candidates)
		.where(eq(candidates.soughtId, soughtId))
		.orderBy(desc(candidates.weight), candidates.id)
		.limit(1);
	const standing = await tx
		.select({ id: tellings.id })
		.from(tellings)
		.where(and(eq(tellings.soughtId, soughtId), eq(tellings.stage, 'told')));
	return {
		...{ id: soughtId, candidateId: pair?.id ?? null, isToldStill: standing.length > 0 },
		acts: acts.map(({ kind, actor, at }) => ({
			act: kind.replace('tracing.', '') as DrillAct,
			memberId: actor.replace('member:', ''),
			at,
		})),
	};
}
