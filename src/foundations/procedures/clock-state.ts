import { Temporal } from '#foundations/time/index.ts';
import { daysOf, type Ground, packLimitOf, periodOf } from './limit.ts';
import type { ProcedureClock } from './procedure.ts';
import type { Run } from './run-clock.ts';
import type { ClockState, Surroundings } from './state.ts';
import { dayNumber, plainDate } from './zone-days.ts';

/** How a clock stands at `now` (ms). From the very instant of its due on, it is overdue. */
export function clockState(
	id: string,
	clock: ProcedureClock,
	run: Run,
	at: { now: number; ground: Ground },
): ClockState {
	const { now, ground } = at;
	const running = run.phase === 'running' || run.phase === 'paused';
	const due = running ? run.due : null;
	const late = due !== null && (run.phase === 'paused' ? run.pausedAt : now) >= due;
	const shownDue = run.phase === 'paused' && !late ? null : due;
	const reminders = shownDue === null ? [] : remindersOf(clock, shownDue, ground);
	const state = (): ClockState['state'] => {
		if (!running) return run.phase;
		if (late) return 'overdue';
		if (run.phase === 'paused') return 'paused';
		if (due === null) return 'unknown';
		return now >= soonFrom(run, due, reminders) ? 'soon' : 'running';
	};
	const breaches = late && due !== null ? [...run.breaches, { due, metAt: null }] : run.breaches;
	const shown = shownDue === null ? null : instant(shownDue);
	return {
		id,
		state: state(),
		due: shown,
		breaches: breaches.map(({ due, metAt }) => ({
			due: due === shownDue && shown ? shown : instant(due),
			metAt: metAt === null ? null : instant(metAt),
		})),
		// Read by figures alone, and instants are dear to make.
		get met() {
			return run.met.map(({ since, due, at }) => ({
				since: instant(since),
				due: due === null ? null : instant(due),
				at: instant(at),
			}));
		},
		reminders: reminders.map(instant),
		...(clock.cumulative && { used: usedOf(clock, run, running ? now : run.left, ground) }),
		...shownAs(clock, ground.surroundings),
	};
}

/** A limit of the country's pack carries the pack's source; what nobody checked is policy. */
export function shownAs(
	clock: Pick<ProcedureClock, 'within' | 'basis' | 'cite' | 'checked' | 'read'>,
	surroundings?: Surroundings,
): Pick<ClockState, 'basis' | 'claimed' | 'cite' | 'checked' | 'read'> {
	const { basis, cite, checked, read } =
		(surroundings && packLimitOf(clock.within, surroundings)) ?? clock;
	const shown = checked ? basis : 'policy';
	return { basis: shown, claimed: basis, cite, checked, ...(read && { read }) };
}

/**
 * Before the limit by each of the clock's durations: of hours that long before, of days from the
 * beginning of the day that is so many days before the last one. Seven days before a limit that
 * ends with the 31st is the 24th.
 */
function remindersOf(clock: ProcedureClock, due: number, ground: Ground): number[] {
	const { days } = ground;
	// The last day on which it can be met, also where the limit ends with the day.
	const day = days.dayOf(due - 1);
	return (clock.remind ?? [])
		.map((text) => {
			const period = periodOf(text);
			if (period.months === 0 && period.days === 0) return due - period.ms;
			const before = plainDate(day).subtract({ months: period.months });
			return days.startOf(dayNumber(before) - period.days) - period.ms;
		})
		.sort((a, b) => a - b);
}

/** The last reminder; without one a day before, or a quarter of a limit shorter than four days. */
function soonFrom(run: Run, due: number, reminders: readonly number[]): number {
	return reminders.at(-1) ?? due - Math.min(DAY, (due - run.since) / 4);
}

function usedOf(clock: ProcedureClock, run: Run, until: number, ground: Ground): Temporal.Duration {
	if (run.phase === 'waiting') return new Temporal.Duration();
	const exact = typeof clock.within === 'string' && /^P?T/.test(clock.within.replace(/^P/, ''));
	if (exact) {
		const idle = run.spans.reduce((sum, span) => sum + span.until - span.from, 0);
		return Temporal.Duration.from({ minutes: Math.floor((until - run.since - idle) / 60_000) });
	}
	const { days } = ground;
	const idle = run.spans.reduce((sum, span) => sum + daysOf(span, days), 0);
	return Temporal.Duration.from({ days: days.dayOf(until) - days.dayOf(run.since) - idle });
}

function instant(ms: number): Temporal.Instant {
	return Temporal.Instant.fromEpochMilliseconds(ms);
}

const DAY = 86_400_000;
