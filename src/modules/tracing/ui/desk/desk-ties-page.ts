import type { FoundRow, MatcherState, RecordView } from '../../views.ts';

/** What the page is given on which a record is tied to an event and to companions. */
export type DeskTiesPage = Pick<RecordView, 'event' | 'companions' | 'same' | 'kind'> & {
	record: { href: string; title: string | null };
	/** Those to choose from, newest first. */
	events: readonly { id: string; title: string | null }[];
	/** People who bear a name that the record says travelled along. */
	suggested: readonly FoundRow[];
	matcher: MatcherState['state'];
	room: string;
	done: boolean;
};

/** What came back of a form: who was found by a name, or what is wrong. */
export type TiesAnswer = {
	name?: string;
	found?: readonly FoundRow[];
	problem?: string;
} | null;
