import type { Procedure } from '#foundations/procedures/index.ts';
import type { CaseView } from '../../views.ts';

export type DeskCasePage = {
	view: CaseView;
	/** The definition under which the case was opened. */
	procedure: Procedure;
	/** Names of members, by id. */
	names: Readonly<Record<string, string>>;
	me: string;
	team: string;
	/** ISO instant. */
	now: string;
	/** Of the organisation; a case may have another one. */
	zone: string;
	/** Addresses: this page, the list, other cases, reports, and how the procedure reads. */
	page: string;
	work: string;
	cases: string;
	reports: string;
	about: string;
	/** Where the team of the house is arranged. */
	teamPage: string;
	done: string | null;
};
