import { number, shortDay, shortMoment } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { lastDay } from '../../last-day.ts';

/** How far away a limit is, as people say it: "in 3 hours", "2 days late", "now". */
export function dueIn(due: string, now: string): string {
	const hours = hoursBetween(now, due);
	const days = Math.trunc(Math.abs(hours) / 24);
	const whole = Math.trunc(Math.abs(hours));
	if (whole === 0) return minutesWords(Math.trunc(hours * 60));
	if (hours < 0) {
		return days > 0
			? m.cases_late_days({ count: days, shown: number(days) })
			: m.cases_late_hours({ count: whole, shown: number(whole) });
	}
	return days > 0
		? m.cases_due_days({ count: days, shown: number(days) })
		: m.cases_due_hours({ count: whole, shown: number(whole) });
}

/**
 * The limit itself: the last day of a limit in days; of one in hours a moment while it is near, a day
 * when it is far. @param zone of the case @param reader zone in which hours are written
 */
export function dueAt(due: string, now: string, zone: string, reader = zone): string {
	const last = lastDay(due, zone);
	if (last) return shortDay(last);
	const isNear = Math.abs(hoursBetween(now, due)) < 72;
	return isNear ? shortMoment(due, reader) : shortDay(dayIn(due, reader));
}

/** How long someone has been held, in days and hours. @param used ISO duration */
export function lasted(used: string): string {
	const hours = Math.trunc(Temporal.Duration.from(used).total({ unit: 'hours' }));
	const days = Math.trunc(hours / 24);
	if (days === 0) return m.cases_hours({ count: hours, shown: number(hours) });
	return m.cases_days({ count: days, shown: number(days) });
}

/** Whether a limit has passed. */
export function isPast(due: string, now: string): boolean {
	return hoursBetween(now, due) <= 0;
}

function minutesWords(minutes: number): string {
	if (minutes === 0) return m.cases_due_now();
	const count = Math.abs(minutes);
	const said = { count, shown: number(count) };
	return minutes < 0 ? m.cases_late_minutes(said) : m.cases_due_minutes(said);
}

function hoursBetween(from: string, to: string): number {
	const [a, b] = [Temporal.Instant.from(from), Temporal.Instant.from(to)];
	return (b.epochMilliseconds - a.epochMilliseconds) / 3_600_000;
}

function dayIn(at: string, zone: string): string {
	return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
