import { Temporal } from '#foundations/time/index.ts';
import { type Exact, exact, over, plus, ZERO } from './exact.ts';

/**
 * Months of a monthly wage between two ISO days, both included. A full calendar month is one; days
 * of a month begun or left in between count as a share of the law's month.
 */
export function monthsBetween(from: string, until: string, daysPerMonth: string): Exact {
	return calendarMonths(from, until).reduce((sum, { days, full }) => {
		return plus(sum, full ? exact(1) : over(exact(days), exact(daysPerMonth)));
	}, ZERO);
}

/** Each calendar month touched, with the days of it that lie between. */
export function calendarMonths(
	from: string,
	until: string,
): { month: string; days: number; full: boolean }[] {
	const last = Temporal.PlainDate.from(until);
	const months = [];
	let day = Temporal.PlainDate.from(from);
	while (Temporal.PlainDate.compare(day, last) <= 0) {
		const end = day.with({ day: day.daysInMonth });
		const stop = Temporal.PlainDate.compare(end, last) < 0 ? end : last;
		const days = day.until(stop).days + 1;
		months.push({
			month: day.toPlainYearMonth().toString(),
			days,
			full: days === day.daysInMonth,
		});
		day = end.add({ days: 1 });
	}
	return months;
}

export function daysBetween(from: string, until: string): number {
	return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until)).days + 1;
}
