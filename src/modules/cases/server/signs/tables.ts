import { pgTable, text } from 'drizzle-orm/pg-core';
import { day } from '#foundations/db/index.ts';

/**
 * Keys to which phones without a network seal a sign of life. New every month, and gone after three:
 * what waited longer than that on a phone opens to nobody.
 */
export const signKeys = pgTable('cases_sign_keys', {
	recipient: text().primaryKey(),
	identity: text().notNull(),
	madeOn: day('made_on').notNull(),
});
