import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { type CaseHow, notThere } from '../at-the-case.ts';
import { assign } from './assign.ts';

/** A page of the list: more than one reads through is not handed over at once. */
const MOST = 50;

export type AssignedMany = { assigned: number; left: number };

/**
 * Hands several cases of a team to one of its members, for its lead. Besides the list itself this
 * is all that is done to many cases at once: it takes nothing from anybody. Each case is decided on
 * by itself, and one that its new owner may not read stays where it is.
 */
export async function assignMany(
	db: Db,
	session: MemberSession,
	{ compartmentId, caseIds, to }: { compartmentId: string; caseIds: readonly string[]; to: string },
	how: CaseHow,
): Promise<AssignedMany> {
	const team = asId<'compartment'>(compartmentId);
	if (!team) throw notThere();
	authorise(actorOf(session), 'cases.team', { kind: 'compartment', id: team });
	const done: boolean[] = [];
	for (const caseId of [...new Set(caseIds)].slice(0, MOST)) {
		done.push(await handed(assign(db, session, { caseId, to }, how)));
	}
	const assigned = done.filter(Boolean).length;
	return { assigned, left: done.length - assigned };
}

async function handed(work: Promise<unknown>): Promise<boolean> {
	try {
		await work;
		return true;
	} catch (refused) {
		if (refused instanceof Refusal) return false;
		throw refused;
	}
}
