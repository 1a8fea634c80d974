import { m } from '#foundations/languages/index.ts';
import type { ActProblem } from '../../acts.ts';

/** What is wrong with an answer, as a sentence that says what to do. */
export function problemWords(
	problems: Readonly<Record<string, ActProblem>>,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(problems).map(([field, problem]) => [field, sentences[problem]()]),
	);
}

const sentences = {
	required: () => m.cases_problem_required(),
	'not-in-list': () => m.cases_problem_choice(),
	'not-a-date': () => m.cases_problem_date(),
	future: () => m.cases_problem_future(),
	'before-birth': () => m.cases_problem_before_birth(),
	'wrong-type': () => m.cases_problem_shape(),
	'too-long': () => m.cases_problem_long(),
	// What no page of ours sends: a form that was open while the procedure changed.
	'unknown-field': () => m.cases_problem_unasked(),
	'not-sealed': () => m.cases_problem_unasked(),
} satisfies Record<ActProblem, () => string>;
