import type { ActProblem } from '../../acts.ts';
import type { SealedAnswers } from './sealed-answers.ts';

/** What is wrong with answers that a protective act took all the same, by field. */
export type Doubtful = Readonly<Record<string, ActProblem>>;

/** No field may be called so. It lies sealed beside the answers that it is about. */
const DOUBTFUL = '~doubtful';

/** Answers with those that were kept as they came, and why nothing is counted from these. */
export function withDoubtful(
	answers: SealedAnswers,
	kept: SealedAnswers,
	why: Doubtful,
): SealedAnswers {
	const names = Object.keys(kept);
	if (names.length === 0) return answers;
	const about = Object.fromEntries(names.map((name) => [name, why[name]]));
	return { ...answers, ...kept, [DOUBTFUL]: about };
}

export function splitDoubtful(opened: SealedAnswers | null): {
	answers: SealedAnswers | null;
	doubtful: Doubtful;
} {
	if (!opened) return { answers: null, doubtful: {} };
	const { [DOUBTFUL]: about, ...answers } = opened;
	return { answers, doubtful: (about ?? {}) as Doubtful };
}
