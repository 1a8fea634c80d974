/** The calendars in which people date, in the words of the page. */
import { currentLocale, m } from '#foundations/languages/index.ts';
import type { Calendar } from '#foundations/time/index.ts';

export const calendarLabels = {
	gregory: m.report_calendar_gregory,
	'islamic-umalqura': m.report_calendar_islamic_umalqura,
	persian: m.report_calendar_persian,
	ethiopic: m.report_calendar_ethiopic,
	hebrew: m.report_calendar_hebrew,
	buddhist: m.report_calendar_buddhist,
	coptic: m.report_calendar_coptic,
	indian: m.report_calendar_indian,
	roc: m.report_calendar_roc,
} satisfies Record<Calendar, () => string>;

/** For a question: the calendars as its options. */
export function calendarOptions() {
	return Object.entries(calendarLabels).map(([value, label]) => ({ value, label: label() }));
}

/** The calendar that readers of a language most likely date in; all others can be chosen. */
export function usualCalendar(): Calendar {
	const locale = currentLocale();
	if (locale === 'ti') return 'ethiopic';
	return locale === 'fa' ? 'persian' : 'gregory';
}
