import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from '../tables.ts';

/** What was asked with a key of the asker's own: the same key with other words is another request. */
export const asked = pgTable(
	'cases_asked',
	{
		/** Of the entry that it became; of what opened a case, of the case. */
		id: uuid().primaryKey(),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		/** HMAC-SHA256, hex. Nobody without the key, which is kept nowhere, can try words on it. */
		digest: text().notNull(),
	},
	(table) => [index('cases_asked_case').on(table.caseId)],
);
