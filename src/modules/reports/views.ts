/**
 * What the pages are given. Days are ISO days (2026-11-21), months 2026-11; bytes are base64url.
 * Acts of a person carry a day, acts of the desk an instant.
 */
import type { Details, FileAbout, Message } from './account.ts';
import type { Asking } from './asking.ts';
import type { About, Kind, Mode } from './kinds.ts';
import type { Stage } from './stages.ts';

/**
 * `sealed` for a browser that opens it itself; `open` when the server was given the receipt, and
 * `locked` when even that opened nothing.
 */
export type MaybeOpen<T> = { sealed: string; locked?: true } | { open: T };

/** How the person shows who they are: the receipt itself, or what a browser made of it. */
export type PersonKey = { receipt: string } | { locator: number; proof: string };

export type PersonView = {
	reportId: string;
	stage: Stage;
	mode: Mode;
	kind: Kind | null;
	urgent: boolean;
	language: string;
	receivedOn: string;
	/** The team that reads it; its name comes from access. */
	compartmentId: string;
	/** The promise, while nobody has answered: the last day of it, and whether it is broken. */
	acknowledge: { by: string; late: boolean } | null;
	/** By when they hear what was done; null before it is confirmed and after a decision. */
	feedback: { by: string; late: boolean } | null;
	/** The last day of the time for an appeal; null while nothing is decided. */
	appealBy: string | null;
	/** What a browser needs to open everything itself. Null when the report was erased. */
	keys: { reportSalt: string; recordRecipient: string; wrapped: string } | null;
	account: MaybeOpen<{ words: string }> | null;
	details: MaybeOpen<Details> | null;
	/** Oldest first. `fresh`: written by the team and not yet seen before this opening. */
	messages: PersonMessage[];
	files: PersonFile[];
	/** What the team asked to hand on to somebody outside, oldest first. */
	askings: PersonAsking[];
	/** Somebody wanted to hand files on where that is forbidden; nothing left. */
	attempts: { on: string; why: 'enforcement' | 'no-yes' }[];
	/** The day everything is erased, told in the last thirty days; null before. */
	erasesOn: string | null;
	/** The person said that they were punished for reporting, this many times. */
	reprisals: number;
};

export type PersonMessage = {
	id: string;
	from: 'person' | 'team';
	/** `decision` is a letter with reasons and how to appeal. */
	kind: 'message' | 'acknowledgement' | 'decision';
	on: string;
	fresh: boolean;
	content: MaybeOpen<Message>;
};

export type PersonFile = {
	id: string;
	on: string;
	/** SHA-256 (hex) of the sealed bytes; null while pieces are missing. */
	sha256: string | null;
	about: MaybeOpen<FileAbout>;
};

export type PersonAsking = Asking & { content: MaybeOpen<Message> };
export type DeskAsking = Asking & { to: string; text: string; risk: string };

/** One line of the inbox: facts only, nothing is opened for a list. */
export type InboxRow = {
	type: 'report';
	reportId: string;
	compartmentId: string;
	kind: Kind | null;
	about: About | null;
	mode: Mode;
	stage: Stage;
	urgent: boolean;
	reprisal: boolean;
	country: string | null;
	month: string | null;
	language: string;
	receivedOn: string;
	dueOn: string;
	late: boolean;
	assignedTo: string | null;
	/** Something from the person that the team has not opened. */
	fresh: boolean;
	legalHold: boolean;
};

/** Many reports that came at once, in one line: they can be opened, they cannot bury the others. */
export type WaveRow = {
	type: 'wave';
	wave: string;
	compartmentId: string;
	count: number;
	urgent: number;
	waiting: number;
	receivedOn: string;
};

export type InboxFilter = {
	compartmentId?: string;
	stage?: Stage;
	kind?: Kind;
	/** Only those assigned to the member who asks. */
	mine?: boolean;
	/** Only undecided ones: nobody's yet, urgent, or with the acknowledgement overdue. */
	unassigned?: boolean;
	urgent?: boolean;
	late?: boolean;
	/** The reports of one wave, one by one. */
	wave?: string;
	/** From 1. */
	page?: number;
};

export type InboxPage = {
	rows: (InboxRow | WaveRow)[];
	page: number;
	/** Whether another page follows. */
	more: boolean;
	/** Lines in all, a wave counting as one. */
	total: number;
};

export type DeskReport = Omit<InboxRow, 'type'> & {
	words: string;
	details: Details;
	/** What no key of the team opens, or what holds something else than texts. */
	unreadable: { words: boolean; details: boolean };
	sealedBy: 'browser' | 'server';
	/** Messages with the person, and the team's own notes, oldest first. */
	thread: DeskEntry[];
	files: DeskFile[];
	askings: DeskAsking[];
	/** Members kept away by the desk (ids). The person's own choice is not told. */
	excluded: string[];
	/** Colleagues of other teams who were asked (member ids). */
	asked: string[];
	/** Teams this report may be handed to (compartment ids). */
	transferTo: string[];
	/** Reports linked as reprisal that this member may see too (report ids). */
	linked: { reportId: string; as: 'first' | 'reprisal' }[];
	erasesOn: string | null;
	/** Why it is kept although decided. */
	kept: 'undecided' | 'legal-hold' | 'needed' | 'unread' | 'erased' | null;
};

export type DeskEntry = {
	id: string;
	kind: 'message' | 'acknowledgement' | 'decision' | 'note' | 'question';
	from: 'person' | 'team';
	/** Member id; null for the person. */
	by: string | null;
	/** Member id to whom a question goes. */
	to: string | null;
	/** A day for the person, an instant for the team. */
	at: string;
	/** Whether the person has opened it; null for what is not for them. */
	seen: boolean | null;
	text: string;
	appeal?: string;
	/** For a room above. */
	enclosed?: string;
	unreadable: boolean;
};

export type DeskFile = {
	id: string;
	on: string;
	/** Empty when it cannot be read. */
	name: string;
	type: string;
	/** Of the sealed file. */
	bytes: number;
	/** Of the sealed bytes; null while pieces are missing. */
	sha256: string | null;
};

/** Who saw what: for the data guardian, who sees nothing else. */
export type SawEntry = { at: string; by: string; what: string; file: string | null };
