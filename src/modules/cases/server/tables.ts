import {
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid,
} from 'drizzle-orm/pg-core';
import { bytes, day, moment } from '#foundations/db/index.ts';
import type { Capacity, Fact } from '#foundations/procedures/index.ts';
import type { LinkKind } from '../links.ts';

/**
 * A record under one procedure: what is true of it whatever happens. Where it stands is computed
 * from its entries and the time, and stored nowhere.
 */
export const cases = pgTable(
	'cases_cases',
	{
		id: uuid().primaryKey(),
		procedure: text().notNull(),
		version: integer().notNull(),
		/** ISO 3166-1 alpha-2: says whose rules and working days count. */
		country: text(),
		zone: text().notNull(),
		compartmentId: uuid('compartment_id').notNull(),
		/** Teams (compartment ids) whose members never see it. */
		keepAway: uuid('keep_away').array().notNull(),
		/** Only those who are named see it, not the whole team: witnesses, and whom the desk says. */
		circle: boolean().notNull(),
		openedOn: day('opened_on').notNull(),
		assignedTo: uuid('assigned_to'),
		recordRecipient: text('record_recipient').notNull(),
		/** Of the team's own layer, which no receipt opens. */
		deskRecipient: text('desk_recipient').notNull(),
		/** Of the answers that are sealed apart; null where the procedure has none. */
		profileRecipient: text('profile_recipient'),
		legalHold: boolean('legal_hold').notNull(),
		/** Something from the person that the team has not opened. */
		fresh: boolean().notNull(),
		erasedOn: day('erased_on'),
	},
	(table) => [
		index('cases_cases_compartment').on(table.compartmentId),
		index('cases_cases_procedure').on(table.procedure, table.openedOn),
	],
);

/** What was done. Only ever added: the application may not change or take away (a migration). */
export const entries = pgTable(
	'cases_entries',
	{
		id: uuid().primaryKey(),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		/** Counts within one case, from 1, without gaps. */
		position: integer().notNull(),
		action: text().notNull(),
		/** The member; null: the person, a body outside, or what runs by itself. */
		byMember: uuid('by_member'),
		capacity: text().$type<Capacity>().notNull(),
		/** Of a person's act the start of the day at the case's place. */
		at: moment().notNull(),
		happened: moment(),
		facts: jsonb().$type<Readonly<Record<string, Fact>>>().notNull(),
		corrects: uuid(),
		/** The last entry its author saw. */
		after: uuid(),
		/** SHA-256, hex, of the sealed answers; they lie elsewhere, so that they can be erased. */
		sealedHash: text('sealed_hash'),
		prev: text('prev_hash').notNull(),
		/** SHA-256, hex, of all of the above in canonical JSON. */
		hash: text().notNull(),
	},
	(table) => [
		unique('cases_entries_position').on(table.caseId, table.position),
		index('cases_entries_action').on(table.action),
	],
);

/** The sealed answers of an entry: to the record, or to the team's own layer. */
export const sealed = pgTable(
	'cases_sealed',
	{
		entryId: uuid('entry_id')
			.primaryKey()
			.references(() => entries.id),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		layer: text().$type<Layer>().notNull(),
		bytes: bytes().notNull(),
	},
	(table) => [index('cases_sealed_case').on(table.caseId)],
);

/** `record` opens to the person too, `desk` to the team and whoever it named. */
export type Layer = 'record' | 'desk';

/** The identities of a case, each sealed to one who may use it. Without wraps nothing opens. */
export const wraps = pgTable(
	'cases_wraps',
	{
		id: uuid().primaryKey(),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		/** `profile`: the key of what is sealed apart, which of all holders the custodians alone have. */
		layer: text().$type<Layer | 'profile'>().notNull(),
		holder: text().$type<'compartment' | 'person' | 'member' | 'grantee' | 'recovery'>().notNull(),
		/** Of the person: the report whose receipt opens it. Of the custodians: the case itself. */
		holderId: uuid('holder_id').notNull(),
		wrapped: bytes().notNull(),
	},
	(table) => [
		unique('cases_wraps_holder').on(table.caseId, table.layer, table.holder, table.holderId),
		index('cases_wraps_of_holder').on(table.holder, table.holderId),
	],
);

/** In which capacity a member acts in one case, beyond what their team gives them. */
export const capacities = pgTable(
	'cases_capacities',
	{
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		memberId: uuid('member_id').notNull(),
		capacity: text().$type<Capacity>().notNull(),
		byMember: uuid('by_member').notNull(),
		at: moment().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.caseId, table.memberId, table.capacity] }),
		index('cases_capacities_member').on(table.memberId),
	],
);

/** What a case belongs to. Another case shows only to those who see both. */
export const links = pgTable(
	'cases_links',
	{
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		kind: text().$type<LinkKind>().notNull(),
		targetId: uuid('target_id').notNull(),
		/** Of an incident: the entry that wrote down the victim who this person is. */
		entryId: uuid('entry_id'),
		byMember: uuid('by_member'),
		at: moment().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.caseId, table.kind, table.targetId] }),
		index('cases_links_target').on(table.kind, table.targetId),
	],
);

/** Members kept away from one case: named in it, related to someone in it, or asking to be. */
export const exclusions = pgTable(
	'cases_exclusions',
	{
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		memberId: uuid('member_id').notNull(),
		byMember: uuid('by_member').notNull(),
		at: moment().notNull(),
	},
	(table) => [primaryKey({ columns: [table.caseId, table.memberId] })],
);
