import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '#foundations/db/index.ts';

/** When each sweep is due. There is no column for what it is about: sweeps carry nothing. */
export const jobsTurns = pgTable('jobs_turns', {
	name: text().primaryKey(),
	dueAt: moment('due_at').notNull(),
	/** Failures in a row. */
	failures: integer().notNull(),
});
