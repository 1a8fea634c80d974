import { sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { newestOf } from '../../procedures.ts';
import { proposalsOf } from '../../proposals.ts';
import { type AtCase, atTheCase, type CaseHow } from '../at-the-case.ts';
import { loadRecord, shownState } from '../load-record.ts';
import { NotOpened, openWithin } from './open-case.ts';

/** `caseId`: the record that is there now. Null: it cannot begin without answers. */
export type OpenedProposed = { caseId: string | null };

/**
 * Opens at a person's word what an act or a missed limit proposed: beside the record that proposed
 * it, of the same person, with its place and, where the member is of it, its team. Nothing opens by
 * itself. One at a time, across all processes and whichever of a person's records proposed it: of two
 * who press at once the second finds what the first one opened.
 *
 * @throws Refusal when the record does not propose this, or is not there for this member
 */
export async function openProposed(
	db: Db,
	session: MemberSession,
	{ caseId, procedure }: { caseId: string; procedure: string },
	how: CaseHow,
): Promise<OpenedProposed> {
	try {
		const at = { caseId, action: 'cases.act' as const };
		return await atTheCase(db, session, at, how, (one) => openBeside(one, procedure));
	} catch (error) {
		if (error instanceof NotOpened) return { caseId: null };
		throw error;
	}
}

async function openBeside(at: AtCase, procedure: string): Promise<OpenedProposed> {
	const { tx, row, session } = at;
	const actor = `member:${session.member.id}` as const;
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`cases-proposed ${procedure}`}))`);
	const loaded = await loadRecord(tx, row, { ...at, actor });
	const { procedure: of, surroundings, seen } = loaded;
	const known = new Set(seen.linked);
	const there = surroundings.linked.find(
		(one) => one.sure && one.procedure === procedure && known.has(one),
	);
	if (there) return { caseId: there.caseId };
	if (!proposalsOf(of, shownState(loaded, at.now), surroundings.linked).includes(procedure)) {
		throw new Refusal('cases.not-proposed', { status: 409 });
	}
	const [opening, another] = openingsOf(procedure);
	if (!opening || another) return { caseId: null };
	const own = session.compartments.some(({ id }) => id === row.compartmentId);
	const done = await openWithin(at, {
		...{ procedure, action: opening, fromCase: row.id },
		...(own && { compartmentId: row.compartmentId }),
	});
	return { caseId: done.ok ? done.caseId : null };
}

function openingsOf(procedure: string): string[] {
	const actions = Object.entries(newestOf(procedure)?.actions ?? {});
	return actions.flatMap(([action, { opens }]) => (opens ? [action] : []));
}
