import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { newestOf } from '../procedures.ts';
import { proposalsOf } from '../proposals.ts';
import { atTheCase, type CaseHow } from './at-the-case.ts';
import { loadRecord } from './load-record.ts';
import { openCase } from './open-case.ts';

/** `caseId`: the record that is there now. Null: it cannot begin without answers. */
export type OpenedProposed = { caseId: string | null };

/**
 * Opens at a person's word what an act or a missed limit proposed: beside the record that proposed
 * it, of the same person, with its place and, where the member is of it, its team. Nothing opens by
 * itself. Whoever comes second finds what the first one opened.
 *
 * @throws Refusal when the record does not propose this, or is not there for this member
 */
export async function openProposed(
	db: Db,
	session: MemberSession,
	{ caseId, procedure }: { caseId: string; procedure: string },
	how: CaseHow,
): Promise<OpenedProposed> {
	const at = { caseId, action: 'cases.act' as const };
	const found = await atTheCase(db, session, at, how, async ({ tx, row, house, now }) => {
		const actor = `member:${session.member.id}` as const;
		const loaded = await loadRecord(tx, row, { actor, house, now });
		const linked = loaded.surroundings.linked;
		const seen = new Set(loaded.seen.linked);
		return {
			team: row.compartmentId,
			owed: proposalsOf(loaded.procedure, loaded.state, linked).includes(procedure),
			there: linked.find((one) => one.procedure === procedure && seen.has(one))?.caseId ?? null,
		};
	});
	if (found.there) return { caseId: found.there };
	if (!found.owed) throw new Refusal('cases.not-proposed', { status: 409 });
	const [opening, another] = openingsOf(procedure);
	if (!opening || another) return { caseId: null };
	const own = session.compartments.some(({ id }) => id === found.team);
	const done = await openCase(
		db,
		session,
		{
			...{ procedure, action: opening, fromCase: caseId, key: `${caseId} ${procedure}` },
			...(own && { compartmentId: found.team }),
		},
		how,
	);
	return { caseId: done.ok ? done.caseId : null };
}

function openingsOf(procedure: string): string[] {
	const actions = Object.entries(newestOf(procedure)?.actions ?? {});
	return actions.flatMap(([action, { opens }]) => (opens ? [action] : []));
}
