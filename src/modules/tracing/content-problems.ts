import { m } from '#foundations/languages/index.ts';

/** What a person can correct in a record, by the field it stands in: `person.names.2.written`. */
export type ContentProblems = Readonly<Record<string, ContentProblem>>;

/** Keys of messages (area tracing). */
export const CONTENT_PROBLEMS = {
	tracing_problem_required: m.tracing_problem_required,
	tracing_problem_nothing_said: m.tracing_problem_nothing_said,
	tracing_problem_nothing_of_found: m.tracing_problem_nothing_of_found,
	tracing_problem_too_long: m.tracing_problem_too_long,
	tracing_problem_too_many: m.tracing_problem_too_many,
	tracing_problem_wrong_type: m.tracing_problem_wrong_type,
	tracing_problem_not_in_list: m.tracing_problem_not_in_list,
	tracing_problem_not_a_number: m.tracing_problem_not_a_number,
	tracing_problem_no_such_month: m.tracing_problem_no_such_month,
	tracing_problem_no_such_day: m.tracing_problem_no_such_day,
	tracing_problem_future: m.tracing_problem_future,
	tracing_problem_past: m.tracing_problem_past,
	tracing_problem_reversed: m.tracing_problem_reversed,
	tracing_problem_not_wished: m.tracing_problem_not_wished,
	tracing_problem_more_children: m.tracing_problem_more_children,
	tracing_problem_same_record: m.tracing_problem_same_record,
} as const;
export type ContentProblem = keyof typeof CONTENT_PROBLEMS;
