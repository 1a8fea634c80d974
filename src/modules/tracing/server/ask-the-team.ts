import { setTimeout as after } from 'node:timers/promises';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { cleanText } from '#modules/reports/index.ts';
import { LIMITS } from '../content-shape.ts';
import { sealContent } from '../seal-content.ts';
import { noteAct } from './note-act.ts';
import { questions } from './tables.ts';
import { teamForSearches } from './team-for-searches.ts';

/** Milliseconds that every answer takes, whatever the machine had to do. */
export const ANSWER_AFTER = 600;

export type Asked =
	| { ok: true }
	| { ok: false; problem: 'tracing_problem_required' | 'tracing_problem_too_long' };

/**
 * A colleague outside the team asks whether somebody is known. The answer is one sentence, the same
 * for everybody and always as late: the question is sealed to the team and nothing is looked up, so
 * that there is no difference to hear, read or measure (R11).
 *
 * @throws Refusal `tracing.nobody-receives` where no team searches: that is known of the house, and
 * says nothing of anyone
 */
export async function askTheTeam(
	db: Db,
	session: MemberSession,
	{ words }: { words: string },
	{ now }: { now: Temporal.Instant },
): Promise<Asked> {
	const notBefore = after(ANSWER_AFTER);
	authorise(actorOf(session), 'tracing.ask', HERE);
	const question = cleanText(words);
	if (question === '') return { ok: false, problem: 'tracing_problem_required' };
	if (question.length > LIMITS.answer) return { ok: false, problem: 'tracing_problem_too_long' };
	const team = await teamForSearches(db);
	if (!team) throw new Refusal('tracing.nobody-receives', { status: 503 });
	const id = newId<'question'>();
	const sealed = await sealContent(team.recipient, { words: question });
	await asActor(db, `member:${session.member.id}`, async (tx) => {
		const row = { id, compartmentId: team.id, byMember: session.member.id };
		await tx.insert(questions).values({ ...row, at: now, sealed });
		await noteAct({ tx, session, now, row }, 'tracing.asked');
	});
	await notBefore;
	return { ok: true };
}
