import { sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { dueDates, type Fact, type Procedure, type State } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { BREACHED } from '../acts.ts';
import { urgentOf } from '../urgent.ts';
import type { CaseRow } from './at-the-case.ts';
import type { due } from './tables.ts';

type DueRow = typeof due.$inferInsert;

/** The line that says: something changed beside this case. No procedure may call a clock so. */
export const MARK = '~beside';

/**
 * Writes anew what these cases owe; a mark stays until someone has looked beside the case. All lines
 * in one parameter: a sweep writes thousands, and a parameter for each part of each would cost more
 * than everything else.
 */
export async function indexDue(tx: Tx, lines: readonly DueRow[]): Promise<void> {
	if (lines.length === 0) return;
	const ids = [...new Set(lines.map(({ caseId }) => caseId))];
	const all = lines.map((line) => ({
		...{ case_id: line.caseId, clock: line.clock, first: line.first, open: line.open },
		...{ due_at: line.dueAt?.toString(), tell_at: line.tellAt?.toString(), urgent: line.urgent },
		...{ compartment_id: line.compartmentId, keep_away: line.keepAway, circle: line.circle },
		assigned_to: line.assignedTo,
	}));
	await tx.execute(sql`delete from cases_due
		where case_id = any (${sql.param(ids)}::uuid[]) and clock <> ${MARK}`);
	await tx.execute(sql`
		insert into cases_due (case_id, clock, due_at, tell_at, first, urgent, open, compartment_id,
			keep_away, circle, assigned_to)
		select case_id, clock, due_at, tell_at, first, urgent, open, compartment_id, keep_away, circle,
			assigned_to from json_populate_recordset(null::cases_due, ${JSON.stringify(all)}::json)`);
}

/** A line for each limit that runs, or an empty one: every case stands in the list. */
export function dueRowsOf(
	row: CaseRow,
	procedure: Procedure,
	state: State,
	now: Temporal.Instant,
	told = toldOf(state),
): DueRow[] {
	const { id: caseId, compartmentId, keepAway, circle, assignedTo } = row;
	const common = {
		...{ caseId, compartmentId, keepAway, circle, assignedTo },
		...{ urgent: urgentOf(state), open: state.open },
	};
	const dates = state.open ? dueDates(procedure, state) : [];
	if (dates.length === 0) {
		return [{ ...common, clock: '', dueAt: null, tellAt: null, first: true }];
	}
	return dates.map((date, index) => ({
		...{ ...common, clock: date.clock, dueAt: date.due, first: index === 0 },
		// A limit that passed is told once: the entry that says so is the mark.
		tellAt:
			nextOf([...date.reminders, date.due], now) ??
			(told.has(limitOf({ clock: date.clock, due: date.due.toString() })) ? null : date.due),
	}));
}

/** The limits whose breach is written already. */
export function toldOf(state: State): Set<string> {
	return new Set((state.done.get(BREACHED) ?? []).map(({ facts }) => limitOf(facts)));
}

/** One limit of one clock, as the entry of its breach names it. */
export function limitOf({ clock, due }: Readonly<Record<string, Fact>>): string {
	return `${clock} ${due}`;
}

/** The first of these moments that has not passed. */
function nextOf(moments: readonly Temporal.Instant[], now: Temporal.Instant) {
	return moments.find((moment) => Temporal.Instant.compare(moment, now) > 0);
}
