import { asc, eq } from 'drizzle-orm';
import type { Action, MemberSession } from '#foundations/access/index.ts';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { type AtCase, atTheCase, type CaseHow, notThere } from '../at-the-case.ts';
import type { EntryRow } from '../entries/entry-rows.ts';
import { type Loaded, loadRecord } from '../load-record.ts';
import { letters } from './tables.ts';

export type LetterRow = typeof letters.$inferSelect;

/** Which letter: the one that goes with this act of this case. */
export type WhichLetter = { caseId: string; entryId: string };

/** A member in front of a letter, and of the record it is drawn from. */
export type AtLetter = AtCase & {
	loaded: Loaded;
	entry: EntryRow;
	/** Every step so far, the newest last. */
	steps: readonly LetterRow[];
};

/** @throws Refusal where the case is not theirs to see, or the act has no letter */
export async function atTheLetter<T>(
	db: Db,
	session: MemberSession,
	{ caseId, entryId, action }: WhichLetter & { action: Action },
	how: CaseHow,
	work: (at: AtLetter) => Promise<T>,
): Promise<T> {
	return atTheCase(db, session, { caseId, action }, how, async (at) => {
		const actor = `member:${session.member.id}` as const;
		const loaded = await loadRecord(at.tx, at.row, { ...at, actor });
		const entry = loaded.rows.find(({ id }) => id === entryId);
		if (!entry || !loaded.procedure.actions[entry.action]?.letter) throw notThere();
		return work({ ...at, loaded, entry, steps: await stepsOf(at.tx, entry.id) });
	});
}

export function stepsOf(tx: Tx, entryId: string): Promise<LetterRow[]> {
	return tx
		.select()
		.from(letters)
		.where(eq(letters.entryId, entryId))
		.orderBy(asc(letters.position));
}

/** The step in which its words last changed. */
export function newestWords(steps: readonly LetterRow[]): LetterRow | undefined {
	return steps.findLast(({ step }) => step === 'drafted' || step === 'signed');
}
