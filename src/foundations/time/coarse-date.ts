import { Temporal } from './temporal.ts';

/** The calendars people may answer in; identifiers of CLDR (Unicode Technical Standard 35). */
export const calendars = [
	'gregory',
	'islamic-umalqura',
	'persian',
	'ethiopic',
	'hebrew',
	'buddhist',
	'coptic',
	'indian',
	'roc',
] as const;

export type Calendar = (typeof calendars)[number];

export type CoarseDateInput = { calendar: Calendar; year: number; month?: number; day?: number };

/**
 * An answer about when, as an interval of ISO days, both ends included.
 *
 * `day` and `month` are set only when the whole interval lies within them: a month of the Solar
 * Hijri calendar touches two Gregorian ones, and choosing one would invent knowledge. `year` is
 * the year in which the middle of the interval falls.
 */
export type CoarseDate = {
	from: string;
	until: string;
	year: number;
	month?: string;
	day?: string;
};

export type CoarseDateProblem =
	| 'not-a-number'
	| 'no-such-month'
	| 'no-such-day'
	| 'day-without-month'
	| 'future'
	| 'too-long-ago';

export type CoarseDateAnswer =
	| ({ ok: true } & CoarseDate)
	| { ok: false; problem: CoarseDateProblem };

export function isCalendar(text: unknown): text is Calendar {
	return calendars.some((calendar) => calendar === text);
}

/**
 * Reads a day, a month or a year of any calendar.
 *
 * `today` is the day at the server. A person may live a day ahead of it, so tomorrow is accepted.
 * A month or year that has begun is accepted whole and ends with today.
 */
export function coarseDate(input: CoarseDateInput, today: Temporal.PlainDate): CoarseDateAnswer {
	const { year, month, day } = input;
	if (![year, month ?? 1, day ?? 1].every(Number.isSafeInteger)) return problem('not-a-number');
	if (day !== undefined && month === undefined) return problem('day-without-month');
	const interval = intervalOf(input);
	if (typeof interval === 'string') return problem(interval);
	const latest = today.add({ days: 1 });
	if (Temporal.PlainDate.compare(interval.from, latest) > 0) return problem('future');
	if (interval.until.year < OLDEST_YEAR) return problem('too-long-ago');
	const until = Temporal.PlainDate.compare(interval.until, latest) > 0 ? today : interval.until;
	return describe(interval.from, until);
}

/** Nobody living remembers what was before; a smaller number is a year of another calendar. */
const OLDEST_YEAR = 1900;

type Interval = { from: Temporal.PlainDate; until: Temporal.PlainDate };

function intervalOf(input: CoarseDateInput): Interval | CoarseDateProblem {
	const { calendar, year, month, day } = input;
	// Outside these years some calendars of CLDR have no table, and no report has a place there.
	if (year < 1 || year > 9999) return year < 1 ? 'too-long-ago' : 'future';
	const newYear = Temporal.PlainDate.from({ calendar, year, month: 1, day: 1 });
	if (month === undefined) return wholeOf(newYear, { years: 1 });
	if (month < 1 || month > newYear.monthsInYear) return 'no-such-month';
	const first = newYear.with({ month });
	if (day === undefined) return wholeOf(first, { months: 1 });
	if (day < 1 || day > first.daysInMonth) return 'no-such-day';
	const exact = first.with({ day }).withCalendar('iso8601');
	return { from: exact, until: exact };
}

function wholeOf(first: Temporal.PlainDate, length: { years: 1 } | { months: 1 }): Interval {
	const from = first.withCalendar('iso8601');
	return { from, until: first.add(length).withCalendar('iso8601').subtract({ days: 1 }) };
}

function describe(from: Temporal.PlainDate, until: Temporal.PlainDate): CoarseDateAnswer {
	const last = Temporal.PlainDate.compare(from, until) > 0 ? from : until;
	const middle = from.add({ days: Math.floor(from.until(last).days / 2) });
	const [first, end] = [from.toString(), last.toString()];
	return {
		ok: true,
		from: first,
		until: end,
		year: middle.year,
		...(first.slice(0, 7) === end.slice(0, 7) && { month: first.slice(0, 7) }),
		...(first === end && { day: first }),
	};
}

function problem(name: CoarseDateProblem): CoarseDateAnswer {
	return { ok: false, problem: name };
}
