import { date } from '#design/written.ts';
import { isCalendar, Temporal } from '#foundations/time/index.ts';
import type { When } from '../../account.ts';

/**
 * When something happened, in the calendar in which it was told, with no more precision than that.
 *
 * It was sealed in a browser, so nobody has checked it: what is no date is shown as its numbers.
 */
export function toldDate({ calendar, year, month, day }: When): string {
	if (!year) return '';
	const parts: Intl.DateTimeFormatOptions = { year: 'numeric' };
	if (month) parts.month = 'long';
	if (month && day) parts.day = 'numeric';
	try {
		if (!isCalendar(calendar)) throw new RangeError('no calendar that we know');
		const first = Temporal.PlainDate.from({ calendar, year, month: month ?? 1, day: day ?? 1 });
		return date(first, { ...parts, calendar });
	} catch {
		return [year, month, day].filter(Boolean).join('-');
	}
}
