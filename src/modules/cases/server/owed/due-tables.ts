import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#foundations/db/index.ts';
import { cases } from '../tables.ts';

/**
 * What is owed next, computed from the entries whenever one is added and again from nothing by
 * `amparo cases index`. An index and no status: whether something is overdue is asked of the time.
 */
export const due = pgTable(
	'cases_due',
	{
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		/** Empty for a case that owes nothing: it stands in the list all the same. */
		clock: text().notNull(),
		dueAt: moment('due_at'),
		/** When the desk is next to be told, before the limit or at it; null: it was. */
		tellAt: moment('tell_at'),
		/** One line of each case: the one that is due first. */
		first: boolean().notNull(),
		/** The flag that calls for haste, if any. */
		urgent: text(),
		open: boolean().notNull(),
		compartmentId: uuid('compartment_id').notNull(),
		keepAway: uuid('keep_away').array().notNull(),
		circle: boolean().notNull(),
		assignedTo: uuid('assigned_to'),
		/** The records beside it, where it stands otherwise for whoever does not see them. */
		beside: uuid().array().notNull().default([]),
		/** How it stands with those records, for who sees them all; false: as without, for others. */
		whole: boolean().notNull().default(true),
	},
	(table) => [
		primaryKey({ columns: [table.caseId, table.clock, table.whole] }),
		index('cases_due_tell').on(table.tellAt),
		index('cases_due_team').on(table.compartmentId, table.dueAt, table.caseId),
		// The list is read in this order and stops after a page.
		index('cases_due_order').on(table.dueAt, table.caseId).where(sql`first and open`),
		index('cases_due_urgent')
			.on(table.dueAt, table.caseId)
			.where(sql`first and open and urgent is not null`),
		index('cases_due_assigned').on(table.assignedTo),
	],
);
