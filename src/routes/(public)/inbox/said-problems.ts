import { number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import { messageCharacters } from '#modules/reports/ui/person/limits.ts';
import type { Problems } from '#modules/reports/ui/person/problems.ts';

/** What the room says about a message, at the field where it was typed. */
export function saidProblems(
	found: Readonly<Record<string, string | undefined>>,
	field: string,
): Problems {
	const sentences = Object.values(found).map((key) => (key && say[key]) || m.inbox_problem_broken);
	return { [field]: (sentences[0] ?? m.inbox_problem_broken)() };
}

const say: Record<string, () => string> = {
	reports_problem_nothing_told: m.inbox_problem_message_empty,
	reports_problem_too_long: () =>
		m.inbox_problem_message_long({ limit: number(messageCharacters) }),
	reports_problem_full: m.inbox_problem_full,
	reports_problem_long_now: m.report_problem_long_now,
	reports_problem_withdrawn: m.inbox_stage_withdrawn_means,
};
