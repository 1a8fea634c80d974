/**
 * What the pages of this room are given. Times are ISO strings: instants of the desk, days of a
 * person. Opened content is given only where the member's key opened it.
 */
import type { Content, Living, Remains, SharedWith, Sought, TellingWay } from './content.ts';
import type { Impossible, Part } from './evidence/index.ts';
import type {
	CandidateStage,
	Method,
	RecordKind,
	RecordStage,
	TellingStage,
	TellingSubject,
} from './kinds.ts';

/** The matcher of a team, as every page of the room shows it. */
export type MatcherState =
	| { state: 'locked' }
	| { state: 'loading'; loaded: number; total: number }
	| { state: 'ready'; people: number; waiting: number; unlockedBy: string; since: string };

/** One line of the desk's list. The title is opened by the member's key; null where none fits. */
export type RecordRow = {
	id: string;
	kind: RecordKind;
	stage: RecordStage;
	title: string | null;
	registeredOn: string;
	nextWordOn: string | null;
	/** The day agreed with the family is over. */
	late: boolean;
	fresh: boolean;
	candidates: number;
	assignedTo: string | null;
	drill: boolean;
};

export type RecordList = { rows: readonly RecordRow[]; total: number; more: boolean };

/** One candidate of the review queue, likeliest first. */
export type CandidateRow = {
	id: string;
	soughtId: string;
	foundId: string;
	soughtTitle: string | null;
	foundTitle: string | null;
	foundKind: 'alive' | 'dead';
	stage: CandidateStage;
	/** 0 to 1. */
	probability: number;
	raisedAt: string;
	drill: boolean;
};

export type Queue = {
	rows: readonly CandidateRow[];
	total: number;
	more: boolean;
	counts: Readonly<Record<CandidateStage, number>>;
};

export type Revision = { position: number; on: string; byMember: string | null };

export type RecordView = {
	id: string;
	kind: RecordKind;
	stage: RecordStage;
	/** The newest revision; null where no key of this member opens it. */
	content: Content | null;
	revisions: readonly Revision[];
	event: { id: string; title: string | null } | null;
	companions: readonly { id: string; title: string | null }[];
	/** Searches of other families for the same person. */
	same: readonly { id: string; title: string | null }[];
	/** Of an event: whom it befell, as far as somebody tied them to it. */
	people: readonly { id: string; title: string | null }[];
	candidates: readonly CandidateRow[];
	tellings: readonly TellingView[];
	/** The report by which the family wrote, if it is this member's to see. */
	reportId: string | null;
	registeredOn: string;
	nextWordOn: string | null;
	late: boolean;
	assignedTo: string | null;
	drill: boolean;
	/** Who asked for its erasure, which a second member does; null where nobody did. */
	eraseAskedBy: string | null;
	/** Nobody erases it: a court or an authority asked that it be kept. */
	legalHold: boolean;
};

/** What the ledger says of an exercise, by the last part of its kind (`tracing.told`). */
export const DRILL_ACTS = [
	...(['drill-started', 'compared', 'rejected', 'proposed', 'confirmed'] as const),
	...(['telling-planned', 'telling-signed', 'told', 'taken-back', 'overturned'] as const),
] as const;
export type DrillAct = (typeof DRILL_ACTS)[number];

/** An exercise for a wrong match, as its page shows it. */
export type DrillView = {
	id: string;
	/** The two as the matcher raised them; null before it did. */
	candidateId: string | null;
	/** Something that was told has not been taken back. */
	isToldStill: boolean;
	/** Oldest first. */
	acts: readonly { act: DrillAct; memberId: string; at: string }[];
};

/** Two records side by side, with why they may be one person. */
export type CandidateView = {
	id: string;
	stage: CandidateStage;
	sought: { id: string; content: Sought | null };
	found: { id: string; content: Living | Remains | null };
	probability: number;
	/** Bits; the parts add up to it. */
	weight: number;
	parts: readonly Part[];
	impossible: Impossible | null;
	decisions: readonly DecisionView[];
	/** What this member can do now, and why not the rest (`refusal_<code>`). */
	possible: readonly { act: CandidateAct; refused: string | null }[];
	/** Of identifying a dead person: what must be recorded before. */
	methods: readonly Method[];
	tellings: readonly TellingView[];
	drill: boolean;
};

export const CANDIDATE_ACTS = ['reject', 'propose', 'confirm', 'overturn', 'plan'] as const;
export type CandidateAct = (typeof CANDIDATE_ACTS)[number];

export type DecisionView = {
	kind: 'reject' | 'propose' | 'confirm' | 'overturn';
	method: Method | null;
	memberId: string;
	at: string;
	reasons: string | null;
	authority: string | null;
	reference: string | null;
};

export type TellingView = {
	id: string;
	candidateId: string;
	stage: TellingStage;
	subject: TellingSubject;
	communicator: string;
	plannedBy: string;
	signedBy: string | null;
	toldOn: string | null;
	words: string | null;
	/** What this member can do now. */
	possible: readonly { act: 'sign' | 'tell' | 'take_back'; refused: string | null }[];
};

/** One person found by name, while an officer types. */
export type FoundRow = {
	id: string;
	kind: 'missing' | 'alive' | 'dead';
	title: string;
	/** The name that fitted, and how it was borne (own, nickname, travelled under). */
	matched: { written: string; use: string } | null;
	born: string | null;
	probability: number;
};

/** A family's search, by its receipt. Nothing here says whether anyone was found (R10, R11). */
export type OwnSearch = {
	recordId: string;
	stage: RecordStage;
	/** Null where the server was not given the receipt itself. */
	content: Sought | null;
	/** With whom it is shared now, and until which day. */
	sharing: readonly { who: SharedWith; until: string }[];
	/** The key of the record as the person's browser opens it; null where the server has opened it. */
	wrapped: string | null;
	/** What is known now, sealed, and to what the family's browser seals what it adds. */
	sealed: { content: string; recipient: string } | null;
	registeredOn: string;
	/** The day by which they hear again; null where none is agreed yet. */
	nextWordOn: string | null;
	/**
	 * What a person told them, oldest first. Without words where it was spoken and may stand nowhere:
	 * then the way in which they wanted to be told.
	 */
	told: readonly { on: string; words: string; way: TellingWay | null; sealed: string | null }[];
};
