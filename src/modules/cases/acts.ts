import type { AnswerProblem, Refused } from '#foundations/procedures/index.ts';

/** What became of an act. Whoever is told `ok` is told after it reached the disk. */
export type Acted =
	| {
			ok: true;
			caseId: string;
			entryId: string;
			stage: string;
			/** Procedures of which a record is now owed and was not opened. */
			proposals: readonly string[];
			/** Fields answered differently at the same time: both stand until a person resolves it. */
			conflicts: readonly string[];
			/** It takes effect with the signatures of so many different people. */
			signatures: { have: number; need: number } | null;
	  }
	| NotActed;

/** What a person can correct, field by field; and what a safeguard forbids, with its norm. */
export type NotActed = {
	ok: false;
	problems: Readonly<Record<string, ActProblem>>;
	refused: readonly Refused[];
};

export type ActProblem = AnswerProblem | 'too-long';

/** Reserved: what the sweep writes when a limit passed unmet. No definition may call an act so. */
export const BREACHED = 'breached';
