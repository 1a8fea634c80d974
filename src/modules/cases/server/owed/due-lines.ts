import type { Procedure, State } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { CaseRow } from '../at-the-case.ts';
import type { EntryRow } from '../entries/entry-rows.ts';
import type { House } from '../house.ts';
import type { BesideCase } from '../walls/beside.ts';
import { type DueRow, dueRowsOf, toldOf } from './index-due.ts';
import { standingOf } from './standing.ts';

/** How a case stands with what lies beside it, and by itself. */
export type Standing = {
	procedure: Procedure;
	state: State;
	linked: readonly Pick<BesideCase, 'caseId'>[];
	alone: () => State;
};

/** As the index needs it, from the entries. */
export function standingTwice(
	row: CaseRow,
	rows: readonly EntryRow[],
	how: { house: House; now: Temporal.Instant },
	linked: readonly BesideCase[],
): Standing {
	const alone = () => standingOf(row, rows, how).state;
	return { ...standingOf(row, rows, how, linked), linked, alone };
}

/**
 * What a case owes: one set of lines, or two where it stands otherwise for whoever does not see each
 * record beside it. The database shows everyone theirs, so that no order, number or day of a list
 * hangs on a record that its reader may not see. People are told by the whole.
 */
export function dueLinesOf(
	row: CaseRow,
	{ procedure, state, linked, alone }: Standing,
	now: Temporal.Instant,
	told = toldOf(state),
): DueRow[] {
	const whole = dueRowsOf(row, procedure, state, now, told);
	if (linked.length === 0) return whole;
	const apart = dueRowsOf(row, procedure, alone(), now, told);
	if (saidBy(whole) === saidBy(apart)) return whole;
	const beside = linked.map(({ caseId }) => caseId).toSorted();
	return [
		...whole.map((line) => ({ ...line, beside })),
		...apart.map((line) => ({ ...line, beside, whole: false, tellAt: null })),
	];
}

/** All that a list could show of these lines. */
function saidBy(lines: readonly DueRow[]): string {
	return JSON.stringify(
		lines.map(({ clock, dueAt, first, urgent, open }) => [
			...[clock, dueAt?.epochMilliseconds, first, urgent, open],
		]),
	);
}
