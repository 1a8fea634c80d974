import Holidays from 'date-holidays';
import type { Temporal } from '../temporal.ts';
import type { WorkingCalendar } from '../working-days.ts';
import { addWorkingDays } from '../working-days.ts';

/**
 * The working calendar of a country (ISO 3166-1 alpha-2).
 *
 * Weekend: the `weekendData` of Unicode CLDR, as the ICU of our pinned Node carries it (Friday
 * in Iran, Friday and Saturday in Egypt, Saturday and Sunday where CLDR says nothing else).
 * Holidays: the public ones of the package date-holidays. Feasts that wait for the new moon are
 * computed there and can be a day off; a country it does not know has weekends only, which makes
 * a deadline earlier, never later.
 */
export function workingCalendarOf(country: string): WorkingCalendar {
	const code = country.toUpperCase();
	const known = cache.get(code);
	if (known) return known;
	const holidays = new Holidays(code);
	const years = new Map<number, Set<string>>();
	const calendar: WorkingCalendar = {
		country: code,
		weekend: weekendOf(code),
		isHoliday: (day) => publicHolidays(holidays, years, day.year).has(day.toString()),
	};
	cache.set(code, calendar);
	return calendar;
}

/** The n-th working day after `day` in a country; `day` itself never counts. */
export function workingDaysAfter(
	day: Temporal.PlainDate,
	n: number,
	country: string,
): Temporal.PlainDate {
	return addWorkingDays(day, n, workingCalendarOf(country));
}

const cache = new Map<string, WorkingCalendar>();

type LocaleWithWeek = Intl.Locale & { getWeekInfo(): { weekend: number[] } };

function weekendOf(country: string): readonly number[] {
	if (!/^[A-Z]{2}$/.test(country)) throw new RangeError('a country is two letters of ISO 3166-1');
	return (new Intl.Locale(`und-${country}`) as LocaleWithWeek).getWeekInfo().weekend;
}

function publicHolidays(
	holidays: Holidays,
	years: Map<number, Set<string>>,
	year: number,
): Set<string> {
	const known = years.get(year);
	if (known) return known;
	// The list is empty for a country the package does not know, and may repeat a day.
	const entries = (holidays.getHolidays(year) || []).filter((entry) => entry.type === 'public');
	// A feast of several days (Nowruz, Eid) is one entry with a length: every day of it counts.
	const days = new Set(entries.flatMap((entry) => daysOf(entry.date, entry.start, entry.end)));
	years.set(year, days);
	return days;
}

function daysOf(date: string, start: Date, end: Date): string[] {
	const first = date.slice(0, 10);
	const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
	const from = new Date(`${first}T00:00:00Z`).getTime();
	return Array.from({ length: count }, (_, index) =>
		new Date(from + index * 86_400_000).toISOString().slice(0, 10),
	);
}
