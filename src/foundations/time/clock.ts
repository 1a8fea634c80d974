import { dayOf, endOfDay } from './day.ts';
import { Temporal } from './temporal.ts';
import type { WorkingCalendar } from './working-days.ts';
import { addWorkingDays } from './working-days.ts';

/**
 * Who set a time limit, from the strongest down: a treaty or its authoritative interpretation,
 * an international standard, a country's law, the organisation's own promise. A page never shows
 * a promise as if it were law.
 */
export type ClockKind = 'law' | 'standard' | 'national' | 'policy';

/** Hours are elapsed time; days and working days end with the day in the place concerned. */
export type ClockLength = { hours: number } | { days: number } | { workingDays: number };

export type Clock = { kind: ClockKind; citation: string; length: ClockLength };

/** Where the clock stands. `left` is negative once overdue. */
export type Standing = {
	due: Temporal.Instant;
	left: Temporal.Duration;
	state: 'running' | 'soon' | 'overdue' | 'met' | 'met-late';
};

type Place = { zone: string; calendar?: WorkingCalendar };

/**
 * The first instant at which the limit is broken if nothing was done.
 *
 * @throws RangeError for a limit in working days without a working calendar: a deadline guessed
 * from Monday-to-Friday would be wrong in half the countries people cross.
 */
export function dueAt(clock: Clock, start: Temporal.Instant, place: Place): Temporal.Instant {
	const { length } = clock;
	if ('hours' in length) return start.add({ hours: length.hours });
	const day = dayOf(start, place.zone);
	if ('days' in length) return endOfDay(day.add({ days: length.days }), place.zone);
	if (!place.calendar) throw new RangeError('a limit in working days needs a working calendar');
	return endOfDay(addWorkingDays(day, length.workingDays, place.calendar), place.zone);
}

/** Nothing has to run for a clock to be overdue: it is computed from the start and the time. */
export function standingOf(
	due: Temporal.Instant,
	now: Temporal.Instant,
	options: { metAt?: Temporal.Instant; soon?: Temporal.Duration } = {},
): Standing {
	const { metAt, soon = Temporal.Duration.from({ hours: 24 }) } = options;
	const left = now.until(due, { largestUnit: 'hours' });
	if (metAt) return { due, left, state: isBefore(metAt, due) ? 'met' : 'met-late' };
	if (!isBefore(now, due)) return { due, left, state: 'overdue' };
	return { due, left, state: Temporal.Duration.compare(left, soon) <= 0 ? 'soon' : 'running' };
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
	return Temporal.Instant.compare(a, b) < 0;
}
