import { isWorkingDay, type WorkingCalendar } from '#foundations/time/index.ts';
import { plainDate } from './zone-days.ts';

/** Whether a day (since 1 January 1970) is worked; remembered, because calendars are slow to ask. */
export function isWorked(day: number, calendar: WorkingCalendar): boolean {
	const known = calendars.get(calendar) ?? new Map<number, boolean>();
	calendars.set(calendar, known);
	const worked = known.get(day);
	if (worked !== undefined) return worked;
	const asked = isWorkingDay(plainDate(day), calendar);
	known.set(day, asked);
	return asked;
}

const calendars = new WeakMap<WorkingCalendar, Map<number, boolean>>();
