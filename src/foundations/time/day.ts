import type { Temporal } from './temporal.ts';

/**
 * The calendar day on which an instant falls in a place.
 *
 * What a person does is kept as a day only: an exact time beside a phone company's record would
 * say who wrote.
 *
 * @param zone IANA name, e.g. `Africa/Mogadishu`
 */
export function dayOf(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
	return instant.toZonedDateTimeISO(zone).toPlainDate();
}

/** The first instant after a day in a place; a day may have 23 or 25 hours there. */
export function endOfDay(day: Temporal.PlainDate, zone: string): Temporal.Instant {
	return day.add({ days: 1 }).toZonedDateTime(zone).toInstant();
}
