import type { DeskReport } from '../../views.ts';
import type { ActAnswer } from './act-answer.ts';
import type { PossibleActs } from './possible-acts.ts';

export type Named = { id: string; name: string };
export type TeamMember = Named & { lead: boolean };
export type TeamToChoose = Named & { members: readonly string[] };

/** Everything that the page of one report shows. */
export type DeskReportPage = {
	report: DeskReport;
	/** See report-version.ts. */
	version: string;
	acts: PossibleActs;
	/** Names of all members, by id; whoever left keeps theirs. */
	names: Readonly<Record<string, string>>;
	/** Member id. */
	me: string;
	team: string;
	/** Members of the team who can open it. */
	readers: readonly TeamMember[];
	/** Members of other teams who can be asked. */
	colleagues: readonly Named[];
	/** Teams that may receive it. */
	teams: readonly TeamToChoose[];
	/** How to appeal, in the person's language: offered to whoever decides, who can write it better. */
	appeal: string;
	/** IANA name: in which hours of the team are shown. */
	zone: string;
	/** ISO day. */
	today: string;
	/** What was just done, by the name of the act. */
	done: string | null;
	/** The file whose cleaned copy is looked at. */
	file: string | null;
	/** The file of which no cleaned copy could be made. */
	noCopy: string | null;
	/** The file that could not be opened at all. */
	unreadable: string | null;
	/** Whether this member may hand the files outside, and why nothing was the last time. */
	handOn: { may: boolean; problem: string | null };
	/** For paper, without or with the team's own notes. */
	paper: 'plain' | 'with-notes' | null;
	/** Address of this page, and of the inbox. */
	page: string;
	inbox: string;
	/** Where a procedure is begun for it. */
	newCase: string;
	/** Address of another report, by id. */
	pageOf: Readonly<Record<string, string>>;
};

export type { ActAnswer };
