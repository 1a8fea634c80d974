import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, moment } from '#foundations/db/index.ts';
import type { Purpose } from '../grant.ts';

/**
 * Who may be given something. Enforcement, once said of a body, is never unsaid (a trigger).
 *
 * No name stands here: which lawyer or shelter a report went to says where a person is. Whoever
 * was asked saw the name, and it is sealed with the record that it was said in.
 */
export const consentRecipients = pgTable('consent_recipients', {
	id: uuid().primaryKey(),
	/** Which one of a closed list of some room; null for whom a member named. */
	listed: text().unique(),
	enforcement: boolean().notNull(),
});

/** Names of bodies that turned out to be enforcement, each as a mark that only the name gives. */
export const consentEnforcement = pgTable('consent_enforcement', {
	mark: text().primaryKey(),
});

/** Grants are added and withdrawn, never changed; none names an enforcement body (a trigger). */
export const consentGrants = pgTable(
	'consent_grants',
	{
		id: uuid().primaryKey(),
		record: uuid('record_id').notNull(),
		item: text().notNull(),
		purpose: text().$type<Purpose>().notNull(),
		recipient: uuid('recipient_id')
			.notNull()
			.references(() => consentRecipients.id),
		from: moment('from_at').notNull(),
		until: moment('until_at').notNull(),
		withdrawnOn: day('withdrawn_on'),
	},
	(table) => [index('consent_grants_record').on(table.record)],
);
