import {
	type CoarseDateInput,
	coarseDate,
	isCalendar,
	type Temporal,
} from '#foundations/time/index.ts';
import { numberOf, said, type Typed } from './typed.ts';

export type DateProblem =
	| 'search_problem_date'
	| 'search_problem_month'
	| 'search_problem_day'
	| 'search_problem_future';

type ReadDate = { date?: CoarseDateInput; problems: Record<string, DateProblem> };

/**
 * The date in `<name>_calendar`, `_year`, `_month` and `_day`; nothing if none of the last three
 * was filled. A problem stands at the control that is to be mended.
 *
 * @param today at the server: what has not come yet is a slip
 */
export function readDate(typed: Typed, name: string, today: Temporal.PlainDate): ReadDate {
	const [year, month, day] = ['year', 'month', 'day'].map((part) =>
		numberOf(typed, `${name}_${part}`),
	);
	if (year === undefined && month === undefined && day === undefined) return { problems: {} };
	const calendar = said(typed, `${name}_calendar`) || 'gregory';
	if (year === undefined || !isCalendar(calendar)) return wrong(name, 'not-a-number');
	const date = {
		...{ calendar, year },
		...(month !== undefined && { month }),
		...(day !== undefined && { day }),
	};
	const read = coarseDate(date, today);
	return read.ok ? { date, problems: {} } : wrong(name, read.problem);
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

function wrong(name: string, problem: keyof typeof PROBLEMS): ReadDate {
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
