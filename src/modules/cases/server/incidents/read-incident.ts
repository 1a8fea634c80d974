import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { countsOf, INCIDENT } from '../../incidents/index.ts';
import type { Elsewhere, IncidentView } from '../../incidents/views.ts';
import { type CaseHow, notThere } from '../at-the-case.ts';
import { readCase } from '../desk/read-case.ts';
import { cases, links } from '../tables.ts';
import { mayTakeBack, type TiesOf, tiesOf } from './belonging.ts';
import { countedOf } from './counted-of.ts';
import { takenBackOf } from './taken-back-of.ts';

/** Who did what to whom in one incident. It is read as any case is, and noted in the ledger so. */
export async function readIncident(
	db: Db,
	session: MemberSession,
	{ caseId }: { caseId: string },
	how: CaseHow,
): Promise<IncidentView> {
	const view = await readCase(db, session, { caseId }, how);
	if (view.procedure !== INCIDENT) throw notThere();
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const [one] = await countedOf(tx, new Map([[caseId, view.timeline]]));
		const [row] = await tx.select().from(cases).where(eq(cases.id, caseId));
		if (!one || !row) throw notThere();
		const { incident } = one;
		const byEntry = Map.groupBy(await elsewhereOf(tx, caseId), ({ entryId }) => entryId);
		const elsewhere = incident.victims.map(({ number, entryId }) => {
			const others = byEntry.get(entryId) ?? [];
			return [number, others.map(({ caseId, procedure }) => ({ caseId, procedure }))] as const;
		});
		const may = async (of: TiesOf) => mayTakeBack(tx, session, row, await tiesOf(tx, caseId, of));
		const mayTakeOut = new Set<number>();
		for (const [number, others] of elsewhere) {
			if (others.length > 0 && (await may({ victim: number }))) mayTakeOut.add(number);
		}
		const belonging: IncidentView['belonging'][number][] = [];
		for (const other of await belongingTo(tx, caseId)) {
			belonging.push({ ...other, mayTakeBack: await may({ caseId: other.caseId }) });
		}
		return {
			...{ view, incident, counts: countsOf([one]), belonging, mayTakeOut },
			elsewhere: new Map(elsewhere),
			before: await takenBackOf(tx, session, caseId, incident),
		};
	});
}

/** Other records of its victims that this member sees, by the entry that wrote a victim down. */
function elsewhereOf(tx: Tx, caseId: string) {
	const other = alias(links, 'other');
	return tx
		.select({ entryId: links.entryId, caseId: cases.id, procedure: cases.procedure })
		.from(links)
		.innerJoin(other, and(eq(other.kind, 'person'), eq(other.targetId, links.targetId)))
		.innerJoin(cases, eq(cases.id, other.caseId))
		.where(and(eq(links.caseId, caseId), isNotNull(links.entryId), ne(cases.id, caseId)));
}

function belongingTo(tx: Tx, caseId: string): Promise<Elsewhere[]> {
	return tx
		.select({ caseId: cases.id, procedure: cases.procedure })
		.from(links)
		.innerJoin(cases, eq(cases.id, links.caseId))
		.where(and(eq(links.kind, 'incident'), eq(links.targetId, caseId)))
		.orderBy(cases.openedOn, cases.id);
}
