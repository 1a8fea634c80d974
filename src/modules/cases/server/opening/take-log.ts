import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { NotActed } from '../../acts.ts';
import { claimActs, inClaim } from '../../worklog/index.ts';
import type { CaseHow } from '../at-the-case.ts';
import { readCase } from '../desk/read-case.ts';
import { act } from '../entries/act.ts';
import { logOf } from './log-of.ts';

/**
 * Takes into a wage claim what its worker sent from their own log and what does not stand in it yet,
 * act by act, in the member's name. Done twice, or by two members at once, nothing counts twice.
 */
export async function takeLog(
	db: Db,
	session: MemberSession,
	{ caseId }: { caseId: string },
	how: CaseHow,
): Promise<{ ok: true; acts: number } | NotActed> {
	const { timeline, version } = await readCase(db, session, { caseId }, how);
	const there = inClaim(timeline.map(({ facts, sealed }) => ({ ...facts, ...sealed })));
	const acts = claimActs(await logOf(db, session, { caseId }, how), there);
	for (const { action, answers } of acts) {
		const key = `work-log ${JSON.stringify(answers)}`;
		const done = await act(db, session, { caseId, action, version, answers, key }, how);
		if (!done.ok) return done;
	}
	return { ok: true, acts: acts.length };
}
