import { and, eq, inArray } from 'drizzle-orm';
import { asKeeper } from '../as-keeper.ts';
import type { AtCase } from '../at-the-case.ts';
import { due } from '../due-tables.ts';
import { removeWraps } from '../keys.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { cases, exclusions, links } from '../tables.ts';

type Kept = Pick<AtCase, 'tx' | 'session' | 'row' | 'excluded' | 'now'>;

/**
 * Whoever is kept away from a case is kept away from the incidents it belongs to, in its team and
 * its members (R12): what was done to its people is told there.
 *
 * @param incidents ids; those it is linked to when missing, also those that the actor does not see
 */
export async function keepAwayToo(at: Kept, incidents?: readonly string[]): Promise<void> {
	const { tx, session, row } = at;
	await asKeeper(tx, `member:${session.member.id}`, async () => {
		for (const id of incidents ?? (await incidentsOf(tx, row.id))) await keepFrom(at, id);
	});
}

async function incidentsOf(tx: Kept['tx'], caseId: string): Promise<string[]> {
	const found = await tx
		.select({ id: links.targetId })
		.from(links)
		.where(and(eq(links.caseId, caseId), eq(links.kind, 'incident')));
	return found.map(({ id }) => id);
}

async function keepFrom({ tx, session, row, excluded, now }: Kept, caseId: string): Promise<void> {
	const [incident] = await tx.select().from(cases).where(eq(cases.id, caseId));
	if (!incident) return;
	const others = row.keepAway.filter((team) => team !== incident.compartmentId);
	const keepAway = [...new Set([...incident.keepAway, ...others])];
	await tx.update(cases).set({ keepAway }).where(eq(cases.id, caseId));
	await tx.update(due).set({ keepAway }).where(eq(due.caseId, caseId));
	if (excluded.length === 0) return;
	const by = { byMember: session.member.id, at: now };
	const kept = excluded.map((memberId) => ({ caseId, memberId, ...by }));
	const added = await tx.insert(exclusions).values(kept).onConflictDoNothing().returning();
	for (const memberId of excluded) await removeWraps(tx, caseId, 'member', memberId);
	for (const table of [cases, due] as const) {
		const id = table === cases ? cases.id : due.caseId;
		await tx
			.update(table)
			.set({ assignedTo: null })
			.where(and(eq(id, caseId), inArray(table.assignedTo, excluded)));
	}
	for (const { memberId: member } of added) {
		await noteInLedger({ tx, session, row: incident, now }, 'cases.kept-away', { member });
	}
}
