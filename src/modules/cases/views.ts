import type { ActionOf, Capacity, Fact, Reading } from '#foundations/procedures/index.ts';
import type { ClockKind } from '#foundations/time/index.ts';
import type { ActProblem } from './acts.ts';
import type { LinkKind } from './links.ts';

/** What the pages of this room show. Times are ISO strings: instants of the desk, days of a person. */

/**
 * Why a case stands where it does in the list. The first reason is the weightiest.
 *
 * `breach`: a limit passed, that was written into the case, and nobody did anything since.
 * `proposal`: a record of another procedure is owed and nobody opened one.
 */
export type Why =
	| { kind: 'breach' | 'overdue' | 'soon'; clock: string; due: string }
	| { kind: 'urgent'; flag: string }
	| { kind: 'conflict' | 'proposal' | 'fresh' };

export type WorkRow = {
	caseId: string;
	procedure: string;
	version: number;
	stage: string;
	country: string | null;
	/** Where its days end. */
	zone: string;
	compartmentId: string;
	openedOn: string;
	/** The member who works on it. */
	assignedTo: string | null;
	why: readonly Why[];
	/** Procedures of which a record is owed beside it and nobody opened one. */
	proposes: readonly string[];
	/** The next thing that is owed. */
	next: { clock: string; due: string; basis: ClockKind } | null;
};

export type WorkShown = 'mine' | 'team' | 'overdue' | 'all';

export type WorkList = {
	rows: readonly WorkRow[];
	total: number;
	more: boolean;
	counts: Readonly<Record<WorkShown, number>>;
};

/** What each member of a team has open; null: what nobody works on. */
export type TeamWork = readonly {
	memberId: string | null;
	open: number;
	/** Something of it falls due within seven days. */
	soon: number;
	overdue: number;
	urgent: number;
}[];

/** One day of the calendar. */
export type CalendarDay = {
	day: string;
	dues: readonly { caseId: string; procedure: string; zone: string; clock: string; due: string }[];
};

export type ClockRow = {
	id: string;
	state: 'waiting' | 'running' | 'soon' | 'overdue' | 'paused' | 'met' | 'ended' | 'unknown';
	due: string | null;
	breaches: readonly { due: string; metAt: string | null }[];
	/** ISO duration in days and hours, of a cumulative clock. */
	used: string | null;
	basis: ClockKind;
	cite: string;
	checked: boolean;
	/** Where it was read, and on which day. */
	read?: Reading;
};

/** Why something is not possible: the sentence (`refusal_<code>`), the norm, and what helps instead. */
export type WhyNot = { code: string; cite?: string; offers?: string };

export type PossibleAct = {
	action: string;
	effect: ActionOf['effect'];
	/** Empty: it can be done now. */
	refused: readonly WhyNot[];
};

export type TimelineEntry = {
	id: string;
	action: string;
	effect: ActionOf['effect'];
	/** The member who did it; null: the person, a body outside, or what runs by itself. */
	memberId: string | null;
	as: Capacity;
	at: string;
	happened: string | null;
	facts: Readonly<Record<string, Fact>>;
	/** Opened for this member; null where nothing was sealed or it cannot be opened. */
	sealed: Readonly<Record<string, unknown>> | null;
	unreadable: boolean;
	/** Answers that are sealed once more, and not open to this member now. */
	apart: readonly string[];
	/** Answers that were kept as they came and count for nothing, with what is wrong with them. */
	doubtful: Readonly<Record<string, ActProblem>>;
	corrects: string | null;
	correctedBy: string | null;
	/** Of an act that takes effect with several signatures. */
	signatures: { have: number; need: number } | null;
};

export type CaseLink = {
	/** `apart`: two people said that it does not belong to this case. */
	kind: LinkKind;
	id: string;
	/** False: it only came out of the same report, and may be about somebody else. */
	sure: boolean;
	/** Members who said that it does not belong to this case; one alone changes nothing yet. */
	apart: readonly string[];
	/** Of a linked case that this member may see; others are not in the list. */
	procedure: string | null;
	stage: string | null;
	overdue: boolean;
};

export type CaseView = {
	caseId: string;
	procedure: string;
	version: number;
	stage: string;
	open: boolean;
	country: string | null;
	zone: string;
	compartmentId: string;
	openedOn: string;
	assignedTo: string | null;
	/** Seen by those who are named in it, and not by the whole team. */
	circle: boolean;
	flags: readonly string[];
	clocks: readonly ClockRow[];
	timeline: readonly TimelineEntry[];
	acts: readonly PossibleAct[];
	/** In which capacities this member acts here. */
	mine: readonly Capacity[];
	capacities: readonly { memberId: string; as: Capacity }[];
	links: readonly CaseLink[];
	conflicts: readonly { field: string; entries: readonly string[] }[];
	/** Who asks to open what is sealed apart, by the entry of the request; null: nobody waits for it. */
	waits: { entryId: string; memberId: string } | null;
	/** Until when what is sealed apart is open to this member; null: it is not. */
	profileOpenUntil: string | null;
	/** Whether a receipt opens it for the person. */
	hasPerson: boolean;
	/** Records that this one's acts propose and that nobody opened yet. */
	proposals: readonly string[];
	/** What the member saw: an act on what changed meanwhile is noticed (`after`). */
	mark: string;
};

/** The person's own side of a case, by receipt: no notes, no names of members. */
export type OwnCase = {
	caseId: string;
	procedure: string;
	version: number;
	stage: string;
	open: boolean;
	zone: string;
	clocks: readonly ClockRow[];
	timeline: readonly {
		id: string;
		action: string;
		on: string;
		/** What was told to the person with it. */
		sealed: Readonly<Record<string, unknown>> | null;
		/** Of these: what was kept as it came, and what is wrong with it. */
		doubtful: Readonly<Record<string, ActProblem>>;
		byMe: boolean;
	}[];
	/** What the person can do: protective acts only, always possible. */
	acts: readonly string[];
	letters: readonly { id: string; on: string; title: string }[];
};
