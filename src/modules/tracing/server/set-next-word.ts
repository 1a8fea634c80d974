import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { ContentProblem } from '../content-problems.ts';
import { atTheRecord } from './at-the-record.ts';
import { noteAct } from './note-act.ts';
import { records } from './tables.ts';
import { todayHere } from './today-here.ts';

/**
 * The day by which the family hears again, whatever there is to say: agreed with them, and shown to
 * them. Past days and days further than five years are slips.
 *
 * @param on an ISO day
 */
export async function setNextWord(
	db: Db,
	session: MemberSession,
	{ recordId, on }: { recordId: string; on: string },
	how: { now: Temporal.Instant },
): Promise<{ ok: true } | { ok: false; problem: ContentProblem }> {
	const today = await todayHere(db, how.now);
	return atTheRecord(db, session, { recordId, action: 'tracing.change' }, how, async (at) => {
		const day = dayIn(on);
		if (!day) return { ok: false, problem: 'tracing_problem_no_such_day' };
		const [first, last] = [today, today.add({ years: 5 })];
		if (Temporal.PlainDate.compare(day, first) < 0 || Temporal.PlainDate.compare(day, last) > 0) {
			return { ok: false, problem: 'tracing_problem_past' };
		}
		await at.tx.update(records).set({ nextWordOn: day }).where(eq(records.id, at.row.id));
		await noteAct(at, 'tracing.next-word', { on: day.toString() });
		return { ok: true };
	});
}

function dayIn(iso: string): Temporal.PlainDate | null {
	try {
		return /^\d{4}-\d\d-\d\d$/.test(iso) ? Temporal.PlainDate.from(iso) : null;
	} catch {
		return null;
	}
}
