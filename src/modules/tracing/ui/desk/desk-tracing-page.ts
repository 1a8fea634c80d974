import type { RecordKind } from '../../kinds.ts';
import type { CandidateRow, MatcherState, RecordList } from '../../views.ts';

/** What the first page of the room is given. */
export type DeskTracingPage = {
	matcher: MatcherState;
	/**
	 * What a second person is asked for first, then what nobody looked at, then what is certain; of
	 * each as many as a page holds. `total` counts all.
	 */
	queue: { rows: readonly CandidateRow[]; total: number; page: number; more: boolean };
	found: RecordList;
	/** The kind of records that are listed; null for all. */
	kind: RecordKind | null;
	/** Only those that this member looks after. */
	mine: boolean;
	page: number;
	/** Whether people of one script are found much more rarely than those of another. */
	alarm: boolean;
	names: Readonly<Record<string, string>>;
	zone: string;
	/** Address of this page; everything of the room lies under it. */
	room: string;
	done: boolean;
	/** Whether this member leads the team, and so brings files in. */
	lead: boolean;
};
