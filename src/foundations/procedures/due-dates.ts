import type { Temporal } from '#foundations/time/index.ts';
import type { Procedure } from './procedure.ts';
import type { ClockState, State } from './state.ts';

/** What a database may keep of a clock that runs, to find what is due without reading records. */
export type DueDate = {
	readonly clock: string;
	readonly due: Temporal.Instant;
	/** When to speak before `due`, earliest first. */
	readonly reminders: readonly Temporal.Instant[];
	readonly maximum: boolean;
	/** What a breach opens or proposes. */
	readonly proposes: string | null;
	readonly basis: ClockState['basis'];
};

/**
 * The limits that run, soonest first. They change with entries only, so they are computed when one
 * is added and stay true while time passes; overdue is then a comparison with the time.
 */
export function dueDates(procedure: Procedure, state: State): DueDate[] {
	const dates = state.clocks.flatMap(({ id, due, reminders, basis }): DueDate[] => {
		const clock = procedure.clocks?.[id];
		if (!clock || due === null) return [];
		const maximum = clock.maximum === true;
		return [
			{ clock: id, due, reminders, maximum, proposes: clock.breach?.proposes ?? null, basis },
		];
	});
	return dates.sort((a, b) => a.due.epochMilliseconds - b.due.epochMilliseconds);
}
