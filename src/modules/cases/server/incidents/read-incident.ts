import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { countsOf, INCIDENT } from '../../incidents/index.ts';
import type { IncidentView } from '../../incidents/views.ts';
import { type CaseHow, notThere } from '../at-the-case.ts';
import { readCase } from '../desk/read-case.ts';
import { cases, links } from '../tables.ts';
import { countedOf } from './counted-of.ts';

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
		const other = alias(links, 'other');
		const found = await tx
			.select({ entryId: links.entryId, caseId: cases.id, procedure: cases.procedure })
			.from(links)
			.innerJoin(other, and(eq(other.kind, 'person'), eq(other.targetId, links.targetId)))
			.innerJoin(cases, eq(cases.id, other.caseId))
			.where(and(eq(links.caseId, caseId), isNotNull(links.entryId), ne(cases.id, caseId)))
			.orderBy(cases.openedOn, cases.id);
		const byEntry = Map.groupBy(found, ({ entryId }) => entryId);
		const [one] = await countedOf(tx, new Map([[caseId, view.timeline]]));
		if (!one) throw notThere();
		const elsewhere = one.incident.victims.map(({ number, entryId }) => {
			const others = byEntry.get(entryId) ?? [];
			return [number, others.map(({ caseId, procedure }) => ({ caseId, procedure }))] as const;
		});
		return { view, incident: one.incident, counts: countsOf([one]), elsewhere: new Map(elsewhere) };
	});
}
