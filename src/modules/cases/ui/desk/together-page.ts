import type { CaseLink } from '../../views.ts';

export type TogetherPage = {
	links: readonly CaseLink[];
	/** Names of members, by id. */
	names: Readonly<Record<string, string>>;
	me: string;
	/** Addresses: of all cases, and of this one. */
	cases: string;
	back: string;
};

/** What was searched for, and the cases that were found. */
export type Searched = {
	words: string;
	found: readonly { caseId: string; procedure: string; openedOn: string; name: string | null }[];
};
