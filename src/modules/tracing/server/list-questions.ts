import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import type { AgeKeys } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { notThere } from './at-the-record.ts';
import { noteAct } from './note-act.ts';
import { keysOf } from './open-records.ts';
import { openContent } from './sealed-content.ts';
import { questions } from './tables.ts';

export type Question = {
	id: string;
	/** The colleague who asked, to whom somebody may speak. */
	byMember: string;
	/** ISO instant. */
	at: string;
	/** Null where no key of this member opens it. */
	words: string | null;
};

/** What colleagues asked and nobody has looked at yet, oldest first. */
export async function listQuestions(db: Db, session: MemberSession): Promise<Question[]> {
	const teams = session.compartments.map(({ id }) => id);
	for (const id of teams) {
		authorise(actorOf(session), 'tracing.list', { kind: 'compartment', id });
	}
	if (teams.length === 0) return [];
	const rows = await asActor(db, `member:${session.member.id}`, (tx) =>
		tx
			.select()
			.from(questions)
			.where(and(inArray(questions.compartmentId, teams), isNull(questions.doneAt)))
			.orderBy(asc(questions.at), asc(questions.id))
			.limit(200),
	);
	const keys = (await Promise.all(teams.map((id) => keysOf(session, id)))).flat();
	return Promise.all(
		rows.map(async ({ id, byMember, at, sealed }) => {
			return { id, byMember, at: at.toString(), words: await wordsOf(sealed, keys) };
		}),
	);
}

async function wordsOf(sealed: Uint8Array, keys: readonly AgeKeys[]): Promise<string | null> {
	for (const { identity } of keys) {
		const opened = await openContent<{ words: string }>(identity, sealed);
		if (opened) return opened.words;
	}
	return null;
}

/** Somebody looked into it. What came of it is said to the colleague in person, if at all. */
export async function doneQuestion(
	db: Db,
	session: MemberSession,
	{ questionId }: { questionId: string },
	{ now }: { now: Temporal.Instant },
): Promise<{ ok: true }> {
	const id = asId<'question'>(questionId);
	if (!id) throw notThere();
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const [row] = await tx.select().from(questions).where(eq(questions.id, id));
		if (!row) throw notThere();
		const team = { kind: 'compartment', id: row.compartmentId } as const;
		authorise(actorOf(session), 'tracing.list', team);
		if (row.doneAt) return { ok: true };
		await tx.update(questions).set({ doneAt: now }).where(eq(questions.id, id));
		await noteAct({ tx, session, now, row }, 'tracing.question-done');
		return { ok: true };
	});
}
