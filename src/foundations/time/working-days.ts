import type { Temporal } from './temporal.ts';

/** Which days of a country are worked. `weekend` counts Monday as 1 and Sunday as 7. */
export type WorkingCalendar = {
	country: string;
	weekend: readonly number[];
	isHoliday: (day: Temporal.PlainDate) => boolean;
};

export function isWorkingDay(day: Temporal.PlainDate, calendar: WorkingCalendar): boolean {
	return !calendar.weekend.includes(day.dayOfWeek) && !calendar.isHoliday(day);
}

/**
 * The n-th working day after `day`; `day` itself never counts, and with n = 0 it is returned.
 *
 * @throws RangeError when n is negative or not whole
 */
export function addWorkingDays(
	day: Temporal.PlainDate,
	n: number,
	calendar: WorkingCalendar,
): Temporal.PlainDate {
	if (!Number.isInteger(n) || n < 0) throw new RangeError('a whole number of days, not below 0');
	let current = day;
	for (let counted = 0; counted < n; ) {
		current = current.add({ days: 1 });
		if (isWorkingDay(current, calendar)) counted += 1;
	}
	return current;
}
