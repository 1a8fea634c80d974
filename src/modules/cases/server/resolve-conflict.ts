import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Acted } from '../acts.ts';
import { whoIs } from './act.ts';
import { atTheCase, type CaseHow } from './at-the-case.ts';
import { loadRecord } from './load-record.ts';
import { writeAct } from './write-act.ts';

/**
 * Says which of two answers holds that people gave at the same time. Both stay in the timeline; the
 * other one is corrected to it by an entry that has read both.
 *
 * @param keep the entry whose answer holds
 */
export async function resolveConflict(
	db: Db,
	session: MemberSession,
	{ caseId, field, keep }: { caseId: string; field: string; keep: string },
	how: CaseHow,
): Promise<Acted> {
	return atTheCase(db, session, { caseId, action: 'cases.act' }, how, async (at) => {
		const actor = `member:${session.member.id}` as const;
		const { rows, state } = await loadRecord(at.tx, at.row, { ...at, actor });
		const conflict = state.conflicts.find((one) => one.field === field);
		const kept = rows.find(({ id }) => id === keep && conflict?.entries.includes(id));
		const other = rows.findLast(({ id }) => id !== keep && conflict?.entries.includes(id));
		// Two acts that led to different stages are resolved by acting again, not by an answer.
		if (!kept || !other || field === 'stage') {
			throw new Refusal('cases.no-such-conflict', { status: 409 });
		}
		const who = await whoIs(at);
		return writeAct(
			{ ...at, who, actor, ledgerActor: actor },
			{
				action: other.action,
				version: at.row.version,
				answers: { [field]: kept.facts[field] },
				corrects: other.id,
				after: rows.at(-1)?.id,
			},
		);
	});
}
