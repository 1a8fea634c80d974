import type { Content } from '../../content.ts';
import type { EventFacts } from '../../event-facts.ts';
import type { MatcherState, RecordView } from '../../views.ts';

/** What the page of one record is given. */
export type DeskRecordPage = {
	view: RecordView;
	/** Of an event: when, where, by which way people came, of what they died and how many. */
	event: EventFacts | null;
	/** An earlier revision that was asked for, in the place of the newest. */
	earlier: { position: number; content: Content } | null;
	matcher: MatcherState['state'];
	names: Readonly<Record<string, string>>;
	me: string;
	room: string;
	/** The family's messages, if they are this member's to see. */
	report: string | null;
	done: boolean;
};
