import { sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { dueDates, type Fact, type Procedure, type State } from '#foundations/procedures/index.ts';
import { isoOf, Temporal } from '#foundations/time/index.ts';
import { BREACHED } from '../../acts.ts';
import { urgentOf } from '../../urgent.ts';
import type { CaseRow } from '../at-the-case.ts';
import type { due } from './due-tables.ts';

export type DueRow = typeof due.$inferInsert;

/** The line that says: something changed beside this case. No procedure may call a clock so. */
export const MARK = '~beside';

/**
 * Writes what these cases owe now; a mark stays until someone has looked beside the case. A line that
 * says what it said before is left alone, and each column is one parameter: a sweep writes thousands
 * of lines, of which most changed in nothing.
 */
export async function indexDue(tx: Tx, lines: readonly DueRow[]): Promise<void> {
	if (lines.length === 0) return;
	const all = <T>(part: (line: DueRow) => T) => sql.param(lines.map(part));
	const sameLine = sql.raw('d.case_id = l.case_id and d.clock = l.clock and d.whole = l.whole');
	const ids = sql.param([...new Set(lines.map(({ caseId }) => caseId))]);
	await tx.execute(sql`
		with line as materialized (
			select case_id, clock, due_at, tell_at, first, urgent, open, compartment_id,
				keep_away::uuid[] as keep_away, circle, assigned_to, beside::uuid[] as beside, whole
			from unnest(
				${all(({ caseId }) => caseId)}::uuid[], ${all(({ clock }) => clock)}::text[],
				${all(({ dueAt }) => dueAt && isoOf(dueAt))}::timestamptz[],
				${all(({ tellAt }) => tellAt && isoOf(tellAt))}::timestamptz[],
				${all(({ first }) => first)}::bool[], ${all(({ urgent }) => urgent)}::text[],
				${all(({ open }) => open)}::bool[],
				${all(({ compartmentId }) => compartmentId)}::uuid[],
				${all(({ keepAway }) => `{${keepAway.join(',')}}`)}::text[],
				${all(({ circle }) => circle)}::bool[], ${all(({ assignedTo }) => assignedTo)}::uuid[],
				${all(({ beside = [] }) => `{${beside.join(',')}}`)}::text[],
				${all(({ whole = true }) => whole)}::bool[]
			) as l (case_id, clock, due_at, tell_at, first, urgent, open, compartment_id, keep_away,
				circle, assigned_to, beside, whole)),
		gone as (
			delete from cases_due d where d.case_id = any (${ids}::uuid[]) and d.clock <> ${MARK}
				and not exists (select from line l where ${sameLine})),
		changed as (
			update cases_due d set (${COLUMNS}) = row(${columnsOf('l')})
			from line l where ${sameLine}
				and (${columnsOf('d')}) is distinct from (${columnsOf('l')}))
		insert into cases_due (case_id, clock, whole, ${COLUMNS})
		select case_id, clock, whole, ${columnsOf('l')}
		from line l where not exists (select from cases_due d where ${sameLine})`);
}

const NAMES = [
	...['due_at', 'tell_at', 'first', 'urgent', 'open', 'compartment_id', 'keep_away', 'circle'],
	...['assigned_to', 'beside'],
];
const COLUMNS = sql.raw(NAMES.join(', '));
const columnsOf = (table: 'd' | 'l') => sql.raw(NAMES.map((name) => `${table}.${name}`).join(', '));

/**
 * For a transaction that works through many cases, a batch at a time: what it asks for is found by an
 * index. For a thousand keys the planner would rather read a whole table, and does so for each batch.
 */
export async function byIndexOnly(tx: Tx): Promise<void> {
	await tx.execute(sql`set local enable_seqscan = off`);
}

/**
 * A line for each limit that runs, or an empty one: every case stands in the list. What is written
 * comes from `dueLinesOf`, which looks beside.
 */
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
			(told.has(limitOf({ clock: date.clock, due: isoOf(date.due) })) ? null : date.due),
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
