import type { CoarseDateInput, CoarseDateProblem } from '#foundations/time/index.ts';
import { numberOf, said, type Typed } from './typed.ts';

export type DateProblem =
	| 'search_problem_date'
	| 'search_problem_month'
	| 'search_problem_day'
	| 'search_problem_future';

type ReadDate = { date?: CoarseDateInput; problems: Record<string, DateProblem> };

/** What is known of days and calendars where a form is read: the server's own, or a browser's. */
export type Days = {
	/** ISO day: from it an age counts. */
	today: string;
	/** Null for a day, month or year that exists and has come. */
	problemOf(
		date: Omit<CoarseDateInput, 'calendar'> & { calendar: string },
	): CoarseDateProblem | null;
};

/**
 * The date in `<name>_calendar`, `_year`, `_month` and `_day`; nothing if none of the last three
 * was filled. A problem stands at the control that is to be mended.
 */
export function readDate(typed: Typed, name: string, days: Days): ReadDate {
	const [year, month, day] = ['year', 'month', 'day'].map((part) =>
		numberOf(typed, `${name}_${part}`),
	);
	if (year === undefined && month === undefined && day === undefined) return { problems: {} };
	const calendar = said(typed, `${name}_calendar`) || 'gregory';
	if (year === undefined) return wrong(name, 'not-a-number');
	const date = {
		...{ calendar, year },
		...(month !== undefined && { month }),
		...(day !== undefined && { day }),
	};
	const problem = days.problemOf(date);
	return problem ? wrong(name, problem) : { date: date as CoarseDateInput, problems: {} };
}

/** A date as a form shows it again. */
export function typedDate(name: string, date: CoarseDateInput | undefined): Typed {
	if (!date) return {};
	const { calendar, year, month, day } = date;
	return {
		[`${name}_calendar`]: calendar,
		[`${name}_year`]: String(year),
		...(month !== undefined && { [`${name}_month`]: String(month) }),
		...(day !== undefined && { [`${name}_day`]: String(day) }),
	};
}

function wrong(name: string, problem: CoarseDateProblem): ReadDate {
	const [part, key] = PROBLEMS[problem];
	return { problems: { [`${name}_${part}`]: key } };
}

const PROBLEMS = {
	'not-a-number': ['year', 'search_problem_date'],
	'too-long-ago': ['year', 'search_problem_date'],
	'no-such-month': ['month', 'search_problem_month'],
	'day-without-month': ['month', 'search_problem_month'],
	'no-such-day': ['day', 'search_problem_day'],
	future: ['year', 'search_problem_future'],
} as const;
