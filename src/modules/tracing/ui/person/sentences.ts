import { m } from '#foundations/languages/index.ts';
import type { SearchProblem, SearchProblems } from '../../forms.ts';

/** What is wrong, as sentences at the controls. */
export function sentencesOf(problems: SearchProblems): Record<string, string> {
	return Object.fromEntries(
		Object.entries(problems).map(([control, problem]) => [control, SENTENCES[problem]()]),
	);
}

/** One for each thing that can be wrong. */
export const SENTENCES = {
	search_problem_empty: m.search_problem_empty,
	search_problem_too_long: m.search_problem_too_long,
	search_problem_not_in_list: m.search_problem_not_in_list,
	search_problem_many: m.search_problem_many,
	search_problem_age: m.search_problem_age,
	search_problem_height: m.search_problem_height,
	search_problem_order: m.search_problem_order,
	search_problem_date: m.search_problem_date,
	search_problem_month: m.search_problem_month,
	search_problem_day: m.search_problem_day,
	search_problem_future: m.search_problem_future,
	search_problem_reach: m.search_problem_reach,
	search_problem_broken: m.search_problem_broken,
} satisfies Record<SearchProblem, () => string>;
