import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { appendAll, type News } from '#foundations/ledger/server/index.ts';
import type { Acted } from '../../acts.ts';
import { INCIDENT, incidentOf } from '../../incidents/index.ts';
import { type AtCase, atTheCase, type CaseHow, notThere } from '../at-the-case.ts';
import { whoIs } from '../entries/act.ts';
import { rowsOf } from '../entries/entry-rows.ts';
import { idOfKey } from '../entries/id-of-key.ts';
import type { ActInput } from '../entries/make-entry.ts';
import { writeAct } from '../entries/write-act.ts';
import { NotOpened } from '../opening/open-case.ts';

/** What was done to one person, and how each of those known took part. */
export type NewAct = Pick<ActInput, 'version' | 'answers' | 'after' | 'key'> & {
	caseId: string;
	/** Number of a perpetrator of this incident, and in which way; once each. */
	by: readonly { perpetrator: number; involvement: string }[];
};

/**
 * Writes an act with everybody's part in it, all or nothing. It is done to somebody who stands in the
 * incident, by people who stand in it.
 */
export async function recordAct(
	db: Db,
	session: MemberSession,
	{ caseId, by, ...input }: NewAct,
	how: CaseHow,
): Promise<Acted> {
	try {
		return await atTheCase(db, session, { caseId, action: 'cases.act' }, how, async (at) => {
			if (at.row.procedure !== INCIDENT) throw notThere();
			const actor = `member:${session.member.id}` as const;
			const told: News[] = [];
			const tells = (news: News) => told.push(news);
			const acting = { ...at, who: await whoIs(at), actor, ledgerActor: actor, tells };
			const act = { ...input, action: 'addAct' };
			// Asked again: the first answer, whatever became of the act since.
			if (await isWritten(at, input.key)) return writeAct(acting, act);
			const wrong = await strangers(at, input.answers, by);
			if (wrong) return wrong;
			const done = await writeAct(acting, act);
			if (!done.ok) return done;
			const actNumber = await numberOf(at, done.entryId);
			for (const part of by) {
				const key = input.key && `${input.key} ${part.perpetrator}`;
				const answers = { ...part, actNumber };
				const { version } = input;
				const next = await writeAct(acting, { action: 'addInvolvement', version, answers, key });
				if (!next.ok) throw new NotOpened(next);
			}
			// All at once and last: while one appends, others wait.
			await appendAll(at.tx, told);
			return done;
		});
	} catch (error) {
		if (error instanceof NotOpened) return error.why;
		throw error;
	}
}

async function isWritten({ tx, session, row }: AtCase, key: string | undefined): Promise<boolean> {
	if (!key) return false;
	const id = idOfKey([session.member.id, row.id], key);
	return (await rowsOf(tx, row.id)).some((entry) => entry.id === id);
}

/** People who do not stand in the incident, if any are named; whoever was merged is named by either number. */
async function strangers({ tx, row }: AtCase, answers: unknown, by: NewAct['by']) {
	const { victims, perpetrators } = incidentOf(await rowsOf(tx, row.id));
	const victim = Number((answers as { victim?: unknown } | null)?.victim);
	const knows = (all: typeof victims, asked: number) => all.some(({ number }) => number === asked);
	const problems = {
		...(!knows(victims, victim) && { victim: 'not-in-list' as const }),
		...(!by.every((one) => knows(perpetrators, one.perpetrator)) && {
			perpetrator: 'not-in-list' as const,
		}),
	};
	return Object.keys(problems).length > 0 ? { ok: false as const, problems, refused: [] } : null;
}

async function numberOf({ tx, row }: AtCase, entryId: string): Promise<number> {
	const { acts } = incidentOf(await rowsOf(tx, row.id));
	return acts.find((one) => one.entryId === entryId)?.number ?? 0;
}
