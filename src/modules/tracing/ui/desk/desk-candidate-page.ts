import type { CandidateAct, CandidateView } from '../../views.ts';

/** What the page of two records side by side is given. */
export type DeskCandidatePage = {
	view: CandidateView;
	/** Of each act, the sentence why this member cannot do it now; null if they can. */
	refused: Readonly<Record<CandidateAct, string | null>>;
	names: Readonly<Record<string, string>>;
	/** Who of the team can tell a family. */
	colleagues: readonly { value: string; label: string }[];
	zone: string;
	room: string;
	done: boolean;
};

/** What came back with a form that could not be done. */
export type CandidateAnswer = {
	act: string;
	values: Readonly<Record<string, string>>;
	/** Names of what is missing. */
	missing?: readonly string[];
	/** The sentence of a refusal. */
	refused?: string;
} | null;
