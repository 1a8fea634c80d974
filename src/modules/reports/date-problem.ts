import { coarseDate, isCalendar, Temporal } from '#foundations/time/index.ts';

export type DateProblem =
	| 'reports_problem_not_a_number'
	| 'reports_problem_no_such_month'
	| 'reports_problem_no_such_day'
	| 'reports_problem_future';

type Answer = { calendar: string; year?: number; month?: number; day?: number };

/**
 * What cannot be about a date that was given. It is said, and everything typed stays: a month that
 * does not exist would otherwise be kept, and read by the team as something else.
 *
 * @param today at the server; without it nothing is too late
 */
export function dateProblem(
	{ calendar, year, month, day }: Answer,
	today?: Temporal.PlainDate,
): DateProblem | null {
	if (year === undefined || !isCalendar(calendar)) return 'reports_problem_not_a_number';
	const said = {
		...{ calendar, year },
		...(month !== undefined && { month }),
		...(day !== undefined && { day }),
	};
	const read = coarseDate(said, today ?? Temporal.PlainDate.from('9998-01-01'));
	return read.ok ? null : PROBLEMS[read.problem];
}

const PROBLEMS = {
	'not-a-number': 'reports_problem_not_a_number',
	'no-such-month': 'reports_problem_no_such_month',
	'no-such-day': 'reports_problem_no_such_day',
	'day-without-month': 'reports_problem_no_such_month',
	future: 'reports_problem_future',
	'too-long-ago': 'reports_problem_not_a_number',
} as const;
