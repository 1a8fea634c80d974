import type { RecordKind } from '../../kinds.ts';
import type { CandidateRow, MatcherState, RecordList } from '../../views.ts';

/** What the first page of the room is given. */
export type DeskTracingPage = {
	matcher: MatcherState;
	/** What a second person is asked for first, then what nobody looked at, then what is certain. */
	queue: readonly CandidateRow[];
	found: RecordList;
	/** The kind of records that are listed; null for all. */
	kind: RecordKind | null;
	page: number;
	names: Readonly<Record<string, string>>;
	zone: string;
	/** Address of this page; everything of the room lies under it. */
	room: string;
	done: boolean;
};
