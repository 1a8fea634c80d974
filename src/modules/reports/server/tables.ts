import {
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	text,
	unique,
	uuid,
} from 'drizzle-orm/pg-core';
import { bytes, day, moment } from '#foundations/db/index.ts';
import type { FigureTable } from '../figures.ts';
import type { About, Kind, Mode } from '../kinds.ts';
import type { Stage } from '../stages.ts';

/**
 * The facts of a report; the row stays as a tombstone when everything else is erased.
 *
 * No column here or below holds the hour of a person's act, and no id or number grows with time
 * across reports.
 */
export const reports = pgTable(
	'reports_reports',
	{
		id: uuid().primaryKey(),
		stage: text().$type<Stage>().notNull(),
		mode: text().$type<Mode>().notNull(),
		kind: text().$type<Kind>(),
		about: text().$type<About>(),
		urgent: boolean().notNull(),
		reprisal: boolean().notNull(),
		country: text(),
		/** 2026-11, or 2026 when no more is known. */
		month: text(),
		language: text().notNull(),
		compartmentId: uuid('compartment_id').notNull(),
		keepAway: uuid('keep_away').array().notNull(),
		sealedBy: text('sealed_by').$type<'browser' | 'server'>().notNull(),
		receivedOn: day('received_on').notNull(),
		lastWordOn: day('last_word_on').notNull(),
		acknowledgedAt: moment('acknowledged_at'),
		decidedOn: day('decided_on'),
		erasedOn: day('erased_on'),
		assignedTo: uuid('assigned_to'),
		wave: uuid(),
		legalHold: boolean('legal_hold').notNull(),
		/** Something from the person that the team has not opened. */
		fresh: boolean().notNull(),
		/** How members have yet to be told that there is news. */
		notice: text().$type<'none' | 'digest' | 'urgent'>().notNull(),
	},
	(table) => [
		index('reports_reports_compartment').on(table.compartmentId, table.stage),
		index('reports_reports_wave').on(table.wave),
		index('reports_reports_notice').on(table.notice),
	],
);

/** By what a receipt finds and proves its report. The receipt itself is nowhere. */
export const doors = pgTable(
	'reports_doors',
	{
		reportId: uuid('report_id')
			.primaryKey()
			.references(() => reports.id),
		locator: smallint().notNull(),
		salt: bytes().notNull(),
		verifier: text().notNull(),
		personRecipient: text('person_recipient').notNull(),
		recordRecipient: text('record_recipient').notNull(),
		/** Of the team's own layer (notes, questions), which the receipt does not open. */
		deskRecipient: text('desk_recipient'),
	},
	(table) => [index('reports_doors_locator').on(table.locator)],
);

/** A report's identities, each sealed to one who may use it. Without wraps nothing opens. */
export const wraps = pgTable(
	'reports_wraps',
	{
		id: uuid().primaryKey(),
		reportId: uuid('report_id')
			.notNull()
			.references(() => reports.id),
		layer: text().$type<'record' | 'desk'>().notNull(),
		/** `circle`: those of a team who may read it, one by one, after someone was kept away. */
		holder: text().$type<'compartment' | 'circle' | 'person' | 'member'>().notNull(),
		holderId: uuid('holder_id'),
		/** Of a circle, whom it was sealed to: who joins the team later holds no key to it. */
		members: uuid().array(),
		wrapped: bytes().notNull(),
	},
	(table) => [
		unique('reports_wraps_holder')
			.on(table.reportId, table.layer, table.holder, table.holderId)
			.nullsNotDistinct(),
		index('reports_wraps_of_holder').on(table.holder, table.holderId),
	],
);

export type ItemKind =
	| 'account'
	| 'details'
	| 'message'
	| 'acknowledgement'
	| 'decision'
	| 'asking'
	| 'note'
	| 'question';

/** Sealed texts. `note` and `question` are sealed to the team's layer, all others to the record. */
export const items = pgTable(
	'reports_items',
	{
		id: uuid().primaryKey(),
		reportId: uuid('report_id')
			.notNull()
			.references(() => reports.id),
		/** Counts within one report: order without time. */
		position: integer().notNull(),
		kind: text().$type<ItemKind>().notNull(),
		sealed: bytes().notNull(),
		/** The member who wrote it; null: the person. */
		byMember: uuid('by_member'),
		toMember: uuid('to_member'),
		onDay: day('on_day').notNull(),
		/** Acts of the desk only. */
		at: moment(),
		/** The day the person opened it. */
		seenOn: day('seen_on'),
	},
	(table) => [unique('reports_items_position').on(table.reportId, table.position)],
);

/** Members kept away from one report by the desk. */
export const exclusions = pgTable(
	'reports_exclusions',
	{
		reportId: uuid('report_id')
			.notNull()
			.references(() => reports.id),
		memberId: uuid('member_id').notNull(),
		byMember: uuid('by_member').notNull(),
		at: moment().notNull(),
	},
	(table) => [primaryKey({ columns: [table.reportId, table.memberId] })],
);

/** Seen only by those who see both reports. */
export const links = pgTable(
	'reports_links',
	{
		reprisalId: uuid('reprisal_id')
			.primaryKey()
			.references(() => reports.id),
		firstId: uuid('first_id')
			.notNull()
			.references(() => reports.id),
	},
	(table) => [index('reports_links_first').on(table.firstId)],
);

/** Figures as they were published: once, and never changed. The months are written 2026-09. */
export const releases = pgTable('reports_releases', {
	until: text().primaryKey(),
	since: text().notNull(),
	total: integer().notNull(),
	tables: jsonb().$type<Record<string, FigureTable>>().notNull(),
});

/**
 * That a member is to be told of news, and when they last were. Not of what: a notice has no
 * content, so none is kept for it.
 */
export const notices = pgTable('reports_notices', {
	memberId: uuid('member_id').primaryKey(),
	waiting: text().$type<'none' | 'digest' | 'urgent'>().notNull(),
	/** An act of ours, not of a person. Null before the first. */
	sentAt: moment('sent_at'),
});
