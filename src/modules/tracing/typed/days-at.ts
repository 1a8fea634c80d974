import { coarseDate, isCalendar, type Temporal } from '#foundations/time/index.ts';
import type { Days } from './typed-date.ts';

/** The days of the server. @param today what has not come yet is a slip */
export function daysAt(today: Temporal.PlainDate): Days {
	return {
		today: today.toString(),
		problemOf({ calendar, ...date }) {
			if (!isCalendar(calendar)) return 'not-a-number';
			const read = coarseDate({ calendar, ...date }, today);
			return read.ok ? null : read.problem;
		},
	};
}
