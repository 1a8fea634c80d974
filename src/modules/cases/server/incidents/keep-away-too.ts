import { and, eq, inArray } from 'drizzle-orm';
import { Refusal } from '#foundations/refusal/index.ts';
import { type AtCase, type CaseRow, excludedFrom, namedIn } from '../at-the-case.ts';
import { removeWraps } from '../keys.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { due } from '../owed/due-tables.ts';
import { cases, exclusions, links } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { colleaguesFor, readersOf } from '../walls/readers.ts';

type Kept = Pick<AtCase, 'tx' | 'session' | 'row' | 'excluded' | 'now'>;

/** Says it in the ledger. Last in the transaction: whoever holds a row may wait for the ledger. */
export type SaysSo = () => Promise<void>;

/**
 * Whoever is kept away from a case is kept away from the incidents it belongs to, in its team and
 * its members (R12): what was done to its people is told there. Also from those that the actor does
 * not see, and there even the last who reads: its team or the custodians hold a key.
 *
 * @param incidents ids; those it is linked to when missing
 * @throws Refusal when nobody would be left to read an incident that the actor sees
 */
export async function keepAwayToo(at: Kept, incidents?: readonly string[]): Promise<SaysSo> {
	const { tx, session, row } = at;
	const actor = `member:${session.member.id}` as const;
	const ids = incidents ?? (await asKeeper(tx, actor, () => incidentsOf(tx, row.id)));
	const seen = ids.length
		? await tx
				.select({ id: cases.id })
				.from(cases)
				.where(inArray(cases.id, [...ids]))
		: [];
	const says: SaysSo[] = [];
	await asKeeper(tx, actor, async () => {
		for (const incident of await held(tx, ids)) {
			if (seen.some(({ id }) => id === incident.id)) await mustLeaveReaders(at, incident);
			says.push(await keepFrom(at, incident));
		}
	});
	return async () => {
		for (const say of says) await say();
	};
}

async function incidentsOf(tx: Kept['tx'], caseId: string): Promise<string[]> {
	const found = await tx
		.select({ id: links.targetId })
		.from(links)
		.where(and(eq(links.caseId, caseId), eq(links.kind, 'incident')));
	return found.map(({ id }) => id);
}

/** In one order everywhere, so that two who hold several never wait for each other in a ring. */
async function held(tx: Kept['tx'], ids: readonly string[]): Promise<CaseRow[]> {
	if (ids.length === 0) return [];
	return tx
		.select()
		.from(cases)
		.where(inArray(cases.id, [...ids]))
		.orderBy(cases.id)
		.for('no key update');
}

async function mustLeaveReaders({ tx, row, excluded }: Kept, incident: CaseRow): Promise<void> {
	const away = [...(await excludedFrom(tx, incident.id)), ...excluded];
	const left = await colleaguesFor(tx, { keepAway: keptFrom(incident, row) }, away);
	if (readersOf(left, incident, await namedIn(tx, incident.id)).length > 0) return;
	throw new Refusal('cases.nobody-left', { status: 409, norm: 'R12' });
}

function keptFrom(incident: CaseRow, row: CaseRow): string[] {
	const others = row.keepAway.filter((team) => team !== incident.compartmentId);
	return [...new Set([...incident.keepAway, ...others])];
}

async function keepFrom(
	{ tx, session, row, excluded, now }: Kept,
	incident: CaseRow,
): Promise<SaysSo> {
	const caseId = incident.id;
	const keepAway = keptFrom(incident, row);
	await tx.update(cases).set({ keepAway }).where(eq(cases.id, caseId));
	await tx.update(due).set({ keepAway }).where(eq(due.caseId, caseId));
	if (excluded.length === 0) return async () => {};
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
	return async () => {
		for (const { memberId: member } of added) {
			await noteInLedger({ tx, session, row: incident, now }, 'cases.kept-away', { member });
		}
	};
}
