import { number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { DeskAct, DeskProblem } from '../../desk-forms.ts';
import { ENVELOPE_LIMITS } from '../../envelope.ts';

/** What comes back when an act was not done, or only shown: everything typed is in it. */
export type ActAnswer = {
	act: DeskAct;
	values: Record<string, string>;
	/** Field → what is wrong. */
	problems?: Record<string, DeskProblem>;
	/** Somebody changed the report since the page was shown. */
	changed?: true;
	/** A rule forbade it; the sentence of the refusal. */
	refused?: string;
	/** The reply as the person will see it; nothing is sent. */
	preview?: true;
};

/** What a form of the page is given when it is that form that came back. */
export function answerTo(act: DeskAct, answer: ActAnswer | null | undefined) {
	const mine = answer?.act === act ? answer : undefined;
	const problems = mine?.problems ?? {};
	return {
		cameBack: mine !== undefined,
		value: (field: string) => mine?.values[field] ?? '',
		problem: (field: string) => {
			const problem = problems[field];
			return problem && sentence(problem);
		},
	};
}

/** Id of a field on the page: several forms have a field of the same name. */
export function fieldId(act: DeskAct, field: string): string {
	return `${act}-${field}`;
}

export function sentence(problem: DeskProblem): string {
	return sentences[problem]();
}

const longest = ENVELOPE_LIMITS.wordsCharacters;

const sentences = {
	empty: () => m.desk_report_problem_empty(),
	'too-long': () => m.desk_report_problem_too_long({ count: longest, shown: number(longest) }),
	choose: () => m.desk_report_problem_choose(),
	sure: () => m.desk_report_problem_sure(),
	appeal: () => m.desk_report_problem_appeal(),
	key: () => m.desk_hand_on_key_problem(),
} satisfies Record<DeskProblem, () => string>;
