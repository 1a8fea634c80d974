import { Temporal } from '#foundations/time/index.ts';

/**
 * Calendar days of a zone as whole numbers (days since 1 January 1970) and their first instants in
 * milliseconds. A day may have 23 or 25 hours. Starts are remembered, because a record asks for
 * the same few days hundreds of times.
 */
export type ZoneDays = {
	/** The day on which an instant falls. */
	dayOf(ms: number): number;
	/** The first instant of a day. */
	startOf(day: number): number;
};

export function zoneDays(zone: string): ZoneDays {
	const known = zones.get(zone);
	if (known) return known;
	const starts = new Map<number, number>();
	const startOf = (day: number): number => {
		const start = starts.get(day);
		if (start !== undefined) return start;
		if (starts.size >= MOST_DAYS) starts.clear();
		const first = plainDate(day).toZonedDateTime(zone).epochMilliseconds;
		starts.set(day, first);
		return first;
	};
	const dayOf = (ms: number): number => {
		let day = Math.floor(ms / DAY);
		while (ms < startOf(day)) day -= 1;
		while (ms >= startOf(day + 1)) day += 1;
		return day;
	};
	const days = { dayOf, startOf };
	zones.set(zone, days);
	return days;
}

export function plainDate(day: number): Temporal.PlainDate {
	return EPOCH.add({ days: day });
}

export function dayNumber(date: Temporal.PlainDate): number {
	return EPOCH.until(date).days;
}

const DAY = 86_400_000;
const MOST_DAYS = 50_000;
const EPOCH = Temporal.PlainDate.from('1970-01-01');
const zones = new Map<string, ZoneDays>();
