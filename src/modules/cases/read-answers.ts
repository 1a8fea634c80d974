import type { Procedure } from '#foundations/procedures/index.ts';
import { cleanText } from '#modules/reports/index.ts';
import type { ActProblem } from './acts.ts';
import { answerForm } from './forms.ts';

export type ReadAnswers = {
	/** For the procedure to read. */
	answers: Readonly<Record<string, unknown>>;
	/** What has no readable shape at all. */
	problems: Readonly<Record<string, ActProblem>>;
};

/** The answers of an act, tidied and of bounded size; what the act does not ask is not taken. */
export function readAnswers(procedure: Procedure, action: string, input: unknown): ReadAnswers {
	const given = typeof input === 'object' && input !== null ? Object.entries(input) : [];
	const asks = procedure.actions[action]?.asks ?? {};
	const answers: Record<string, unknown> = {};
	const problems: Record<string, ActProblem> = {};
	for (const [name, value] of given) {
		const field = Object.hasOwn(asks, name) ? procedure.fields[name] : undefined;
		if (!field) continue;
		const read = answerForm(field).safeParse(value);
		if (!read.success) problems[name] = problemOf(read.error.issues[0]?.code);
		else if (read.data !== undefined) answers[name] = read.data;
	}
	return { answers, problems };
}

/** An answer that cannot be read, as it came: a protective act is not stopped by it, and keeps it. */
export function asItCame(value: unknown): string {
	return (typeof value === 'string' ? cleanText(value) : JSON.stringify(value)).slice(0, 100_000);
}

function problemOf(code: string | undefined): ActProblem {
	if (code === 'too_big') return 'too-long';
	return code === 'custom' ? 'not-in-list' : 'wrong-type';
}
