import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { rowsOfMany } from '../entries/entry-rows.ts';
import type { House } from '../house.ts';
import { cases } from '../tables.ts';
import { besideOf } from '../walls/beside.ts';
import { dueLinesOf, standingTwice } from './due-lines.ts';
import { indexDue, MARK } from './index-due.ts';

/**
 * Something was written beside these cases: what they owe is computed anew. A case that someone else
 * holds is not waited for, or two who act beside each other would wait for ever; it gets a mark, and
 * the next sweep looks at it.
 *
 * Acts as the service `keeper`.
 */
export async function indexBeside(
	tx: Tx,
	caseIds: readonly string[],
	how: { house: House; now: Temporal.Instant },
): Promise<void> {
	if (caseIds.length === 0) return;
	const rows = await tx
		.select()
		.from(cases)
		.where(inArray(cases.id, [...caseIds]))
		.for('no key update', { skipLocked: true });
	const held = rows.map(({ id }) => id);
	const others = caseIds.filter((id) => !held.includes(id));
	if (others.length > 0) await mark(tx, others, how.now);
	const all = await rowsOfMany(tx, held);
	const beside = await besideOf(tx, held, how);
	const lines = rows.flatMap((row) => {
		const written = all.get(row.id) ?? [];
		return dueLinesOf(row, standingTwice(row, written, how, beside(row.id)), how.now);
	});
	await indexDue(tx, lines);
}

/** In one order everywhere, so that two who mark the same never wait for each other in a ring. */
async function mark(tx: Tx, caseIds: readonly string[], now: Temporal.Instant): Promise<void> {
	// Only ever a new line, and of a circle: the row is not ours, and its team may just be changing.
	await tx.execute(sql`
		insert into cases_due (case_id, clock, due_at, tell_at, first, urgent, open, compartment_id,
			keep_away, circle, assigned_to)
		select id, ${MARK}, null, ${now.toString()}::timestamptz, false, null, true, compartment_id,
			keep_away, true, null
		from cases_cases where id = any (${sql.param([...caseIds])}::uuid[]) order by id
		on conflict do nothing`);
}

/** Takes the marks of cases whose rows are held. What is read after this has seen their reason. */
export async function takeMarks(tx: Tx, caseIds: readonly string[]): Promise<void> {
	await tx.execute(sql`delete from cases_due
		where clock = ${MARK} and case_id = any (${sql.param([...caseIds])}::uuid[])`);
}
