import type { Cause, Route } from '../../kinds.ts';
import type { RecordView } from '../../views.ts';

/** What the page of one record is given. */
export type DeskRecordPage = {
	view: RecordView;
	/** Of an event: by which way people came, and of what they died. */
	event: { route: Route | null; cause: Cause | null } | null;
	names: Readonly<Record<string, string>>;
	me: string;
	room: string;
	/** The family's messages, if they are this member's to see. */
	report: string | null;
	done: boolean;
};
