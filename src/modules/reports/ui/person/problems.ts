import { number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import { ENVELOPE_LIMITS } from '../../index.ts';
import { fileLimits } from './limits.ts';

/** Field id → one sentence: what is wrong and how to mend it. */
export type Problems = Record<string, string>;

/** What the room says about an answer, as a sentence. */
const sentences: Record<string, () => string> = {
	reports_problem_nothing_told: m.report_problem_empty,
	reports_problem_not_in_list: m.report_problem_not_in_list,
	reports_problem_not_a_number: m.report_problem_when,
	reports_problem_no_such_month: m.report_problem_when_month,
	reports_problem_no_such_day: m.report_problem_when_day,
	reports_problem_future: m.report_problem_when_future,
	reports_problem_too_many_files: () =>
		m.report_problem_too_many_files({ limit: number(fileLimits.files) }),
	reports_problem_name_needed: m.report_problem_name,
};

/** Fields of the form whose control has another id than the answer. */
const controls: Record<string, string> = { when: 'when_year', contactSafe: 'contact_safe' };

/** Where a date has three controls, the one to mend. */
const parts: Record<string, string> = {
	reports_problem_no_such_month: 'when_month',
	reports_problem_no_such_day: 'when_day',
};

export function problemsOf(found: Readonly<Record<string, string | undefined>>): Problems {
	const said: Problems = {};
	for (const [field, key] of Object.entries(found)) {
		if (key) said[parts[key] ?? controls[field] ?? field] = sentenceOf(field, key);
	}
	return said;
}

function sentenceOf(field: string, key: string): string {
	if (key === 'reports_problem_too_long') {
		return field === 'words'
			? m.report_problem_too_long({ limit: number(ENVELOPE_LIMITS.wordsCharacters) })
			: m.report_problem_answer_too_long({ limit: number(ENVELOPE_LIMITS.answerCharacters) });
	}
	return (sentences[key] ?? m.report_problem_broken)();
}
