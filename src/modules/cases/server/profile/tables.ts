import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from '#foundations/db/index.ts';
import { cases, entries } from '../tables.ts';

/**
 * What opens the answers that are sealed apart, for whoever may sign. Inside the circle a `part`, of
 * which two are needed; for a data guardian the whole `key`, which opens nothing to who stands
 * outside the circle, as those answers lie inside what is sealed to it.
 */
export const profileKeys = pgTable(
	'cases_profile_keys',
	{
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		memberId: uuid('member_id').notNull(),
		kind: text().$type<'part' | 'key'>().notNull(),
		/** Sealed to the member. */
		sealed: bytes().notNull(),
	},
	(table) => [primaryKey({ columns: [table.caseId, table.memberId] })],
);

/** A signature: what it gave to the member who asked, sealed to them, until when. */
export const profileOpenings = pgTable(
	'cases_profile_openings',
	{
		/** The entry that asked. */
		entryId: uuid('entry_id')
			.primaryKey()
			.references(() => entries.id),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		memberId: uuid('member_id').notNull(),
		kind: text().$type<'part' | 'key'>().notNull(),
		given: bytes().notNull(),
		until: moment().notNull(),
	},
	(table) => [index('cases_profile_openings_case').on(table.caseId)],
);
