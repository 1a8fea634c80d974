import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Procedure } from '#foundations/procedures/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Acted } from '../../acts.ts';
import { atTheCase, type CaseHow } from '../at-the-case.ts';
import { loadRecord } from '../load-record.ts';
import { whoIs } from './act.ts';
import type { EntryRow } from './entry-rows.ts';
import { writeAct } from './write-act.ts';

/**
 * Says which of two answers holds that people gave at the same time. Both stay in the timeline; an
 * entry that has read both says it again.
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
		const { procedure, rows, state } = await loadRecord(at.tx, at.row, { ...at, actor });
		const conflict = state.conflicts.find((one) => one.field === field);
		const all = rows.filter(({ id }) => conflict?.entries.includes(id));
		const kept = all.find(({ id }) => id === keep);
		// Two acts that led to different stages are resolved by acting again, not by an answer.
		const said = kept && field !== 'stage' ? waysToSay(procedure, all, session.member.id) : [];
		const [way] = said;
		if (!kept || !way) throw new Refusal('cases.no-such-conflict', { status: 409 });
		const who = await whoIs(at);
		const answers = { [field]: kept.facts[field] };
		const input = { version: at.row.version, answers, after: rows.at(-1)?.id, ...way };
		return writeAct({ ...at, who, actor, ledgerActor: actor }, input);
	});
}

type Way = { action: string; corrects?: string };

/**
 * By which entry this member can say it: a correction of one of them, or, where protective acts are
 * corrected by their authors alone, the same act again, if it leads nowhere else.
 */
function waysToSay(
	{ actions }: Procedure,
	all: readonly EntryRow[],
	memberId: string,
): readonly Way[] {
	const correctable = all.filter(
		({ action, byMember }) => actions[action]?.effect !== 'protect' || byMember === memberId,
	);
	const again = all.filter(({ action }) => actions[action]?.to === undefined);
	return [
		...correctable.toReversed().map(({ id, action }) => ({ action, corrects: id })),
		...again.map(({ action }) => ({ action })),
	];
}
