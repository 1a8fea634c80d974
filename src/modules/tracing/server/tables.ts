import {
	boolean,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	unique,
	uuid,
} from 'drizzle-orm/pg-core';
import { bytes, day, moment } from '#foundations/db/index.ts';
import type { DeathCategory } from '../content.ts';
import type { Part } from '../evidence/index.ts';
import type {
	CandidateStage,
	Cause,
	Method,
	RecordKind,
	RecordStage,
	Route,
	TellingStage,
	TellingSubject,
	TieKind,
} from '../kinds.ts';
import type { Quality } from '../quality/measure-quality.ts';
import type { Imported } from './imports/imported.ts';

/** The facts of a record of this room. Who it is about lies sealed in its contents. */
export const records = pgTable(
	'tracing_records',
	{
		id: uuid().primaryKey(),
		kind: text().$type<RecordKind>().notNull(),
		stage: text().$type<RecordStage>().notNull(),
		/** Of a family's search: the report whose receipt opens it. */
		reportId: uuid('report_id').unique(),
		compartmentId: uuid('compartment_id').notNull(),
		/** Teams (compartment ids) whose members never see it. */
		keepAway: uuid('keep_away').array().notNull(),
		recordRecipient: text('record_recipient').notNull(),
		registeredOn: day('registered_on').notNull(),
		/** Null: registered by the person, whose acts have days and no author. */
		byMember: uuid('by_member'),
		assignedTo: uuid('assigned_to'),
		/** When the family hears next, agreed with them; asked of the time and stored nowhere else. */
		nextWordOn: day('next_word_on'),
		/** Something from the family that the team has not opened. */
		fresh: boolean().notNull(),
		/** Of a death. */
		category: text().$type<DeathCategory>(),
		/** An exercise: never compared with real records, never told to anyone, never counted. */
		drill: boolean().notNull(),
		legalHold: boolean('legal_hold').notNull(),
		/** The officer who asked for its erasure; a second one does it. */
		eraseAskedBy: uuid('erase_asked_by'),
		eraseAskedOn: day('erase_asked_on'),
		erasedOn: day('erased_on'),
		/** Of a record that came with a file: from where, as a code that only its team's key makes. */
		tombstone: bytes(),
	},
	(table) => [
		index('tracing_records_compartment').on(table.compartmentId, table.kind, table.stage),
	],
);

/** What is known, revision after revision; only ever added. */
export const contents = pgTable(
	'tracing_contents',
	{
		id: uuid().primaryKey(),
		recordId: uuid('record_id')
			.notNull()
			.references(() => records.id),
		/** Counts within one record, from 1, without gaps. */
		position: integer().notNull(),
		/** A `Content` in JSON, padded, sealed to the record. */
		sealed: bytes().notNull(),
		/** Null: the person. */
		byMember: uuid('by_member'),
		on: day().notNull(),
	},
	(table) => [unique('tracing_contents_position').on(table.recordId, table.position)],
);

/** The identity of a record, each sealed to one who may use it. Without wraps nothing opens. */
export const wraps = pgTable(
	'tracing_wraps',
	{
		id: uuid().primaryKey(),
		recordId: uuid('record_id')
			.notNull()
			.references(() => records.id),
		holder: text().$type<'compartment' | 'person' | 'member'>().notNull(),
		/** Of the person: the report whose receipt opens it. */
		holderId: uuid('holder_id').notNull(),
		wrapped: bytes().notNull(),
	},
	(table) => [unique('tracing_wraps_holder').on(table.recordId, table.holder, table.holderId)],
);

/** The facts of an event, as coarse as they are published anywhere. */
export const events = pgTable('tracing_events', {
	recordId: uuid('record_id')
		.primaryKey()
		.references(() => records.id),
	/** ISO days, both ends included. */
	from: day('from_day').notNull(),
	until: day('until_day').notNull(),
	/** ISO 3166-1 alpha-2. */
	country: text(),
	/** One of `ROUTES`. */
	route: text().$type<Route>(),
	/** One of `CAUSES`. */
	cause: text().$type<Cause>(),
	category: text().$type<DeathCategory>().notNull(),
	dead: integer().notNull(),
	missing: integer().notNull(),
	survivors: integer().notNull(),
	females: integer().notNull(),
	males: integer().notNull(),
	children: integer().notNull(),
	/** 1 to 5, as the Missing Migrants Project grades its sources. */
	sourceQuality: integer('source_quality'),
});

/**
 * Which records belong to which event, who travelled with whom, and which searches are of one person
 * whom several families look for, each for itself: set by people.
 */
export const ties = pgTable(
	'tracing_ties',
	{
		recordId: uuid('record_id')
			.notNull()
			.references(() => records.id),
		kind: text().$type<TieKind>().notNull(),
		targetId: uuid('target_id')
			.notNull()
			.references(() => records.id),
		byMember: uuid('by_member'),
		at: moment().notNull(),
	},
	(table) => [
		unique('tracing_ties_once').on(table.recordId, table.kind, table.targetId),
		index('tracing_ties_target').on(table.kind, table.targetId),
	],
);

/** Records that wait to be compared. A row goes away once it was; its order is kept nowhere. */
export const waiting = pgTable('tracing_waiting', {
	recordId: uuid('record_id')
		.primaryKey()
		.references(() => records.id),
});

/** Two records that may be one person. Codes and weights only: no name, no word of either. */
export const candidates = pgTable(
	'tracing_candidates',
	{
		id: uuid().primaryKey(),
		soughtId: uuid('sought_id')
			.notNull()
			.references(() => records.id),
		foundId: uuid('found_id')
			.notNull()
			.references(() => records.id),
		stage: text().$type<CandidateStage>().notNull(),
		/** Bits: log2 of the odds that both are one person. */
		weight: doublePrecision().notNull(),
		/** Without the words of names that a `Part` can carry. */
		parts: jsonb().$type<readonly Omit<Part, 'words'>[]>().notNull(),
		/** Of the revisions compared; a rejected pair comes back only with another. */
		soughtPosition: integer('sought_position').notNull(),
		foundPosition: integer('found_position').notNull(),
		compartmentId: uuid('compartment_id').notNull(),
		raisedAt: moment('raised_at').notNull(),
	},
	(table) => [
		unique('tracing_candidates_pair').on(table.soughtId, table.foundId),
		index('tracing_candidates_queue').on(table.compartmentId, table.stage, table.weight),
		index('tracing_candidates_found').on(table.foundId),
	],
);

/** What officers decided about a candidate; only ever added. */
export const decisions = pgTable(
	'tracing_decisions',
	{
		id: uuid().primaryKey(),
		candidateId: uuid('candidate_id')
			.notNull()
			.references(() => candidates.id),
		position: integer().notNull(),
		kind: text().$type<'reject' | 'propose' | 'confirm' | 'overturn'>().notNull(),
		method: text().$type<Method>(),
		byMember: uuid('by_member').notNull(),
		at: moment().notNull(),
		/** Reasons, and of an identification the authority and its reference: sealed to the team. */
		sealed: bytes().notNull(),
	},
	(table) => [unique('tracing_decisions_position').on(table.candidateId, table.position)],
);

/** How and by whom a family is told. Nothing of it reaches them before two signed and one told. */
export const tellings = pgTable(
	'tracing_tellings',
	{
		id: uuid().primaryKey(),
		candidateId: uuid('candidate_id')
			.notNull()
			.references(() => candidates.id),
		soughtId: uuid('sought_id')
			.notNull()
			.references(() => records.id),
		stage: text().$type<TellingStage>().notNull(),
		subject: text().$type<TellingSubject>().notNull(),
		/** The person who tells; named before anyone signs. */
		communicator: uuid().notNull(),
		plannedBy: uuid('planned_by').notNull(),
		signedBy: uuid('signed_by'),
		toldOn: day('told_on'),
		at: moment().notNull(),
		/** The words for the family and how they wish to be told: sealed to the search. */
		sealed: bytes().notNull(),
	},
	(table) => [index('tracing_tellings_sought').on(table.soughtId)],
);

/** Questions of colleagues outside the room, which all get the same answer (R11). */
export const questions = pgTable(
	'tracing_questions',
	{
		id: uuid().primaryKey(),
		compartmentId: uuid('compartment_id').notNull(),
		byMember: uuid('by_member').notNull(),
		at: moment().notNull(),
		/** Sealed to the team; the one who asked reads nothing of it again. */
		sealed: bytes().notNull(),
		doneAt: moment('done_at'),
	},
	(table) => [index('tracing_questions_compartment').on(table.compartmentId, table.doneAt)],
);

/** How far a member's newest import is, whichever process does it, and what came of it: counts only. */
export const imports = pgTable('tracing_imports', {
	memberId: uuid('member_id').primaryKey(),
	state: text().$type<'running' | 'finished' | 'failed' | 'stopped'>().notNull(),
	step: text().$type<'reading' | 'writing'>().notNull(),
	done: integer().notNull(),
	total: integer().notNull(),
	/** Of a finished one: counts, and the numbers of the rows that stay out, with codes. */
	imported: jsonb().$type<Imported>(),
	/** When the process that does it last said so. */
	seenAt: moment('seen_at').notNull(),
});

/** Measurements of how well people are found: counts only, whoever brought them. Only ever added. */
export const measurements = pgTable('tracing_measurements', {
	id: uuid().primaryKey(),
	at: moment().notNull(),
	byMember: uuid('by_member').notNull(),
	figures: jsonb().$type<Quality>().notNull(),
});
