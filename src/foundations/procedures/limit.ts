import { dayOf, Temporal } from '#foundations/time/index.ts';
import type { Fact } from './entry.ts';
import type { Limit } from './procedure.ts';
import type { Surroundings } from './state.ts';
import { firstDayOf, momentOf } from './when.ts';
import { isWorked } from './worked.ts';
import { dayNumber, plainDate, type ZoneDays } from './zone-days.ts';

/** Where a limit is counted. */
export type Ground = {
	readonly surroundings: Surroundings;
	readonly days: ZoneDays;
	readonly facts: Readonly<Record<string, Fact>>;
};

/** Time that does not count. `free`: only whole days outside; else every midnight passed. */
export type Span = {
	readonly from: number;
	readonly until: number;
	readonly kind: 'free' | 'paused';
};

/**
 * The first instant (ms) at which the limit is broken, or `null` where nobody can say: a limit that
 * the country's pack does not know, a date not given, working days without a calendar.
 *
 * Hours are elapsed time. Days, months and working days end with the day in the place concerned.
 * Time that does not count moves the limit only if it began before the limit was reached.
 */
export function dueOf(
	limit: Limit,
	start: number,
	spans: readonly Span[],
	ground: Ground,
): number | null {
	const measure = measureOf(limit, ground);
	if (measure === null) return null;
	if ('on' in measure) return measure.on;
	let due = reach(measure, start, ground);
	for (const [i, span] of spans.entries()) {
		if (due === null || span.from >= due) break;
		due = reach(stretched(measure, spans.slice(0, i + 1), ground), start, ground);
	}
	return due;
}

/** The country's own limit, where the clock asks for it. */
export function packLimitOf(limit: Limit, surroundings: Surroundings) {
	if (typeof limit === 'string' || !('pack' in limit)) return null;
	const known = surroundings.pack.limits[limit.pack];
	return known === undefined || known === 'unknown' ? null : known;
}

/** Whole days outside of something that ended on one day and began again on another. */
export function daysOf(span: Span, days: ZoneDays): number {
	const passed = days.dayOf(span.until) - days.dayOf(span.from);
	return span.kind === 'paused' ? passed : Math.max(0, passed - 1);
}

type Period = { months: number; days: number; ms: number };
type Measure = Period | { workingDays: number };

function measureOf(limit: Limit, ground: Ground): Measure | { on: number } | null {
	if (typeof limit === 'string') return periodOf(limit);
	if ('workingDays' in limit) return limit;
	if ('pack' in limit) {
		const known = packLimitOf(limit, ground.surroundings);
		return known && measureOf(known.within, ground);
	}
	const on = endOf(ground.facts[limit.until], ground, limit.before);
	return on === null ? null : { on };
}

/** A day in a field ends with the day; of an uncertain one the first counts, to err early. */
function endOf(answer: Fact | undefined, ground: Ground, before?: string): number | null {
	if (typeof answer !== 'string') return null;
	const { days, surroundings } = ground;
	const moment = momentOf(answer, surroundings.zone);
	if (moment && !before) return moment.epochMilliseconds;
	const day = moment ? dayOf(moment, surroundings.zone) : firstDayOf(answer);
	return day && days.startOf(dayNumber(before ? day.subtract(before) : day) + 1);
}

function reach(measure: Measure, start: number, ground: Ground): number | null {
	const { days, surroundings } = ground;
	if ('workingDays' in measure) {
		if (!surroundings.calendar) return null;
		let day = days.dayOf(start);
		for (let counted = 0; counted < measure.workingDays; ) {
			day += 1;
			if (isWorked(day, surroundings.calendar)) counted += 1;
		}
		return days.startOf(day + 1);
	}
	if (measure.months === 0 && measure.days === 0) return start + measure.ms;
	const day = addPeriod(days.dayOf(start), measure);
	if (measure.ms === 0) return days.startOf(day + 1);
	const clockTime = start - days.startOf(days.dayOf(start));
	return days.startOf(day) + clockTime + measure.ms;
}

function addPeriod(day: number, { months, days }: Period): number {
	if (months === 0) return day + days;
	return dayNumber(plainDate(day).add({ months })) + days;
}

function stretched(measure: Measure, spans: readonly Span[], ground: Ground): Measure {
	if ('workingDays' in measure) {
		const idle = spans.reduce((sum, span) => sum + workingDaysOf(span, ground), 0);
		return { workingDays: measure.workingDays + idle };
	}
	if (measure.months === 0 && measure.days === 0) {
		const idle = spans.reduce((sum, { from, until }) => sum + until - from, 0);
		return { ...measure, ms: measure.ms + idle };
	}
	const idle = spans.reduce((sum, span) => sum + daysOf(span, ground.days), 0);
	return { ...measure, days: measure.days + idle };
}

function workingDaysOf(span: Span, { days, surroundings }: Ground): number {
	const { calendar } = surroundings;
	if (!calendar) return 0;
	const first = days.dayOf(span.from) + 1;
	const last = days.dayOf(span.until) - (span.kind === 'free' ? 1 : 0);
	let count = 0;
	for (let day = first; day <= last; day += 1) {
		if (isWorked(day, calendar)) count += 1;
	}
	return count;
}

/**
 * An ISO 8601 duration as months, days and milliseconds.
 *
 * @throws RangeError when it is not one; `lint` has seen to it that definitions hold none such.
 */
export function periodOf(text: string): Period {
	const known = periods.get(text);
	if (known) return known;
	const { years, months, weeks, days, ...rest } = parts(Temporal.Duration.from(text));
	const period = { months: years * 12 + months, days: weeks * 7 + days, ms: rest.ms };
	periods.set(text, period);
	return period;
}

const periods = new Map<string, Period>();

function parts(d: Temporal.Duration) {
	const ms = ((d.hours * 60 + d.minutes) * 60 + d.seconds) * 1000 + d.milliseconds;
	return { years: d.years, months: d.months, weeks: d.weeks, days: d.days, ms };
}
