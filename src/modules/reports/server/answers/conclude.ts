import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { type DeskActed, mustFollow, wordsOf } from '../desk-words.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { reports } from '../tables.ts';
import { writeToPerson } from './reply.ts';

/** Both in the person's language: why, and how to have it looked at again by someone else. */
export type Decision = { reportId: string; words: string; appeal: string };

/** Refuses a report, with reasons and a way to appeal. */
export function refuse(
	db: Db,
	session: MemberSession,
	decision: Decision,
	how: DeskHow,
): Promise<DeskActed> {
	return conclude(db, session, decision, 'refused', how);
}

/** Closes a report, with reasons and a way to appeal. */
export function close(
	db: Db,
	session: MemberSession,
	decision: Decision,
	how: DeskHow,
): Promise<DeskActed> {
	return conclude(db, session, decision, 'closed', how);
}

async function conclude(
	db: Db,
	session: MemberSession,
	{ reportId, words, appeal }: Decision,
	stage: 'refused' | 'closed',
	how: DeskHow,
): Promise<DeskActed> {
	const [why, next] = [wordsOf(words), wordsOf(appeal)];
	if ('problem' in why || 'problem' in next) {
		return {
			ok: false,
			problems: {
				...('problem' in why && { words: why.problem }),
				...('problem' in next && { appeal: next.problem }),
			},
		};
	}
	const action = stage === 'refused' ? 'reports.refuse' : 'reports.close';
	return atTheDesk(db, session, { reportId, action }, how, async (desk) => {
		mustFollow(desk.report, stage);
		const sealed = await writeToPerson(desk, 'decision', { text: why.words, appeal: next.words });
		await desk.tx
			.update(reports)
			.set({ stage, decidedOn: desk.today })
			.where(eq(reports.id, desk.report.id));
		await noteDeskAct(desk, { kind: `reports.${stage}`, sealed });
		return { ok: true };
	});
}
