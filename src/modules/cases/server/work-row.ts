import type { State } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { urgentOf } from '../urgent.ts';
import type { Why, WorkRow } from '../views.ts';
import type { CaseRow } from './at-the-case.ts';
import type { BesideCase } from './beside.ts';
import type { EntryRow } from './entry-rows.ts';
import type { House } from './house.ts';
import { standingOf } from './standing.ts';

/** The facts of a case as a line of the list, with why it stands where it does. */
export function workRowOf(
	row: CaseRow,
	entries: readonly EntryRow[],
	how: { house: House; now: Temporal.Instant },
	linked: readonly BesideCase[],
): WorkRow {
	const { state } = standingOf(row, entries, how, linked);
	const { id, procedure, version, country, compartmentId, openedOn, assignedTo } = row;
	return {
		caseId: id,
		...{ procedure, version, stage: state.stage, country, compartmentId, assignedTo },
		openedOn: openedOn.toString(),
		why: whyOf(row, state),
		next: nextOf(state),
	};
}

/** The weightiest reason first. */
function whyOf(row: CaseRow, state: State): Why[] {
	const urgent = urgentOf(state);
	const clocks = state.open ? byDue(state) : [];
	const late = clocks.filter((clock) => clock.state === 'overdue');
	const soon = clocks.filter((clock) => clock.state === 'soon');
	return [
		...(urgent ? [{ kind: 'urgent' as const, flag: urgent }] : []),
		...late.map(({ id, due }) => ({ kind: 'overdue' as const, clock: id, due: String(due) })),
		...soon.map(({ id, due }) => ({ kind: 'soon' as const, clock: id, due: String(due) })),
		...(state.conflicts.length > 0 ? [{ kind: 'conflict' as const }] : []),
		...(row.fresh ? [{ kind: 'fresh' as const }] : []),
	];
}

function nextOf(state: State): WorkRow['next'] {
	const [first] = state.open ? byDue(state) : [];
	if (!first?.due) return null;
	return { clock: first.id, due: first.due.toString(), basis: first.basis };
}

function byDue({ clocks }: State) {
	const time = ({ due }: State['clocks'][number]) => due?.epochMilliseconds ?? 0;
	return clocks.filter(({ due }) => due !== null).toSorted((a, b) => time(a) - time(b));
}
