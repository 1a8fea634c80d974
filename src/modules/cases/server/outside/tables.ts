import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from '#foundations/db/index.ts';
import type { OutsideRole } from '#foundations/procedures/index.ts';
import { cases, entries } from '../tables.ts';

/**
 * Expiring links by which a body outside answers without an account. What the link holds is nowhere
 * here: a hash recognises it, and what its holder may read is sealed to it.
 */
export const outsideLinks = pgTable(
	'cases_outside_links',
	{
		id: uuid().primaryKey(),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		hash: bytes().notNull(),
		/** Who its holder is in this case; null for one of before, which takes a yes or a no and no more. */
		role: text().$type<OutsideRole>(),
		/** The exact words the person agreed to; null for a link that only takes answers. */
		sealed: bytes(),
		/** The grant under which those words may be read. */
		grantId: uuid('grant_id'),
		byMember: uuid('by_member').notNull(),
		expiresAt: moment('expires_at').notNull(),
	},
	(table) => [index('cases_outside_links_case').on(table.caseId)],
);

/** Which answer came by which link, so that each holder sees their own side and no other. */
export const outsideAnswers = pgTable(
	'cases_outside_answers',
	{
		entryId: uuid('entry_id')
			.primaryKey()
			.references(() => entries.id),
		linkId: uuid('link_id')
			.notNull()
			.references(() => outsideLinks.id),
	},
	(table) => [index('cases_outside_answers_link').on(table.linkId)],
);
