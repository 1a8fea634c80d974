import { addWorkingDays, type Temporal, type WorkingCalendar } from '#foundations/time/index.ts';
import type { Stage } from './stages.ts';

/**
 * The organisation's own promise: whoever writes hears within five working days that it was read.
 *
 * `policy`, never shown as if it were law. The day of arrival does not count, as nobody knows the
 * hour of it. (EU Directive 2019/1937, article 9(1)(b), gives seven days to those bound by it.)
 */
export const ACKNOWLEDGEMENT = { kind: 'policy', workingDays: 5 } as const;

/** The last day of the promise. */
export function acknowledgeBy(
	receivedOn: Temporal.PlainDate,
	calendar: WorkingCalendar,
): Temporal.PlainDate {
	return addWorkingDays(receivedOn, ACKNOWLEDGEMENT.workingDays, calendar);
}

/** Late is computed whenever someone looks, and never stored: nothing has to run for it. */
export function isLate(
	stage: Stage,
	dueOn: Temporal.PlainDate,
	today: Temporal.PlainDate,
): boolean {
	return stage === 'received' && dueOn.until(today).sign > 0;
}

/** The last day of arrival whose promise is broken today: who came then or before is late. */
export function lateSince(
	today: Temporal.PlainDate,
	calendar: WorkingCalendar,
): Temporal.PlainDate {
	let day = today;
	while (!isLate('received', acknowledgeBy(day, calendar), today)) day = day.subtract({ days: 1 });
	return day;
}

/**
 * After the acknowledgement: within three months the person hears what was done.
 *
 * `policy` here as well. EU Directive 2019/1937, article 9(1)(f), gives at most three months from
 * the acknowledgement to those bound by it. `checked: false`: not read in its own text by us.
 */
export const FEEDBACK = { kind: 'policy', months: 3, checked: false } as const;

/** A decision can be appealed for so long, as the letter that comes with it says. */
export const APPEAL_DAYS = 90;

export type Due = { by: Temporal.PlainDate; late: boolean };

/** Which promise runs and by when it is kept; null when the report is decided or withdrawn. */
export function feedbackDue(
	{ stage, since }: { stage: Stage; since: Temporal.PlainDate },
	today: Temporal.PlainDate,
): Due | null {
	if (stage !== 'acknowledged' && stage !== 'open') return null;
	const by = since.add({ months: FEEDBACK.months });
	return { by, late: by.until(today).sign > 0 };
}
