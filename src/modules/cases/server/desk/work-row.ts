import type { State } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { BREACHED } from '../../acts.ts';
import { proposalsOf } from '../../proposals.ts';
import { urgentOf } from '../../urgent.ts';
import type { Why, WorkRow } from '../../views.ts';
import type { CaseRow } from '../at-the-case.ts';
import type { EntryRow } from '../entries/entry-rows.ts';
import type { House } from '../house.ts';
import { limitOf } from '../owed/index-due.ts';
import { standingOf } from '../owed/standing.ts';
import type { BesideCase } from '../walls/beside.ts';

/**
 * The facts of a case as a line of the list, with why it stands where it does, as far as its reader
 * sees what lies beside it. What is there already is not proposed, whoever sees it.
 */
export function workRowOf(
	row: CaseRow,
	entries: readonly EntryRow[],
	how: { house: House; now: Temporal.Instant },
	linked: { seen: readonly BesideCase[]; all: readonly BesideCase[] },
): WorkRow {
	const { procedure, state } = standingOf(row, entries, how, linked.seen);
	const proposes = proposalsOf(procedure, state, linked.all);
	const { id, version, country, zone, compartmentId, openedOn, assignedTo } = row;
	return {
		caseId: id,
		...{
			procedure: row.procedure,
			version,
			stage: state.stage,
			country,
			zone,
			compartmentId,
			assignedTo,
		},
		openedOn: openedOn.toString(),
		why: whyOf(row, state, {
			since: sinceAnybody(entries),
			proposed: proposes.length > 0,
		}),
		proposes,
		next: nextOf(state),
	};
}

/** The weightiest reason first. A missed limit that nobody answered yet comes before others. */
function whyOf(row: CaseRow, state: State, { since, proposed }: Since): Why[] {
	const urgent = urgentOf(state);
	const clocks = state.open ? byDue(state) : [];
	const late = clocks.filter((clock) => clock.state === 'overdue');
	const isBreach = ({ id, due }: State['clocks'][number]) =>
		since.has(limitOf({ clock: id, due: String(due) }));
	const [breaches, later] = [late.filter(isBreach), late.filter((clock) => !isBreach(clock))];
	const soon = clocks.filter((clock) => clock.state === 'soon');
	return [
		...(urgent ? [{ kind: 'urgent' as const, flag: urgent }] : []),
		...breaches.map(({ id, due }) => ({ kind: 'breach' as const, clock: id, due: String(due) })),
		...later.map(({ id, due }) => ({ kind: 'overdue' as const, clock: id, due: String(due) })),
		...soon.map(({ id, due }) => ({ kind: 'soon' as const, clock: id, due: String(due) })),
		...(state.conflicts.length > 0 ? [{ kind: 'conflict' as const }] : []),
		...(proposed ? [{ kind: 'proposal' as const }] : []),
		...(row.fresh ? [{ kind: 'fresh' as const }] : []),
	];
}

type Since = { since: ReadonlySet<string>; proposed: boolean };

/** The limits whose breach is written, and nobody did anything since. */
function sinceAnybody(entries: readonly EntryRow[]): Set<string> {
	const last = entries.findLastIndex(({ action }) => action !== BREACHED);
	return new Set(entries.slice(last + 1).map(({ facts }) => limitOf(facts)));
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
