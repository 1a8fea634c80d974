import { eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { dueDates, type Fact, type Procedure, type State } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { BREACHED } from '../acts.ts';
import { urgentOf } from '../urgent.ts';
import type { CaseRow } from './at-the-case.ts';
import { due } from './tables.ts';

type DueRow = typeof due.$inferInsert;

/** Writes anew what a case owes. In whoever's name: the lines belong to the case. */
export async function indexDue(tx: Tx, rows: readonly DueRow[]): Promise<void> {
	const [first] = rows;
	if (!first) return;
	await tx.delete(due).where(eq(due.caseId, first.caseId));
	await tx.insert(due).values([...rows]);
}

/** A line for each limit that runs, or an empty one: every case stands in the list. */
export function dueRowsOf(
	row: CaseRow,
	procedure: Procedure,
	state: State,
	now: Temporal.Instant,
): DueRow[] {
	const told = new Set((state.done.get(BREACHED) ?? []).map(({ facts }) => limitOf(facts)));
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

/** One limit of one clock, as the entry of its breach names it. */
export function limitOf({ clock, due }: Readonly<Record<string, Fact>>): string {
	return `${clock} ${due}`;
}

/** The first of these moments that has not passed. */
function nextOf(moments: readonly Temporal.Instant[], now: Temporal.Instant) {
	return moments.find((moment) => Temporal.Instant.compare(moment, now) > 0);
}
