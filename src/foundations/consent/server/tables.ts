import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, moment } from '#foundations/db/index.ts';
import type { Purpose } from '../grant.ts';

/** Who may be given something. Enforcement, once said of a body, is never unsaid (a trigger). */
export const consentRecipients = pgTable('consent_recipients', {
	id: uuid().primaryKey(),
	/** As people are shown it before they say yes: an organisation, a unit, a team. */
	name: text().notNull(),
	enforcement: boolean().notNull(),
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
