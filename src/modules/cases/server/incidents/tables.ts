import { index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from '#foundations/db/index.ts';
import { cases } from '../tables.ts';

/**
 * That a case belonged to an incident until somebody took it back. Only ever added, and seen by
 * whoever sees both ends, as the link was.
 */
export const takenBack = pgTable(
	'cases_taken_back',
	{
		id: uuid().primaryKey(),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		incidentId: uuid('incident_id')
			.notNull()
			.references(() => cases.id),
		/** The entry that wrote down the victim whom the case was about; null: none in particular. */
		entryId: uuid('entry_id'),
		linkedBy: uuid('linked_by'),
		linkedAt: moment('linked_at').notNull(),
		byMember: uuid('by_member').notNull(),
		at: moment().notNull(),
		/** The reasons, sealed to the team's layer of the case. */
		reasons: bytes().notNull(),
	},
	(table) => [
		index('cases_taken_back_case').on(table.caseId),
		index('cases_taken_back_incident').on(table.incidentId),
	],
);
