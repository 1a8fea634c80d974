import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, day } from '#foundations/db/index.ts';
import type { Receiver } from '../receivers.ts';
import { items, reports } from './tables.ts';

/** A sealed file, or the cleaned copy of one. Belongs to no report until the report is sent. */
export const files = pgTable(
	'reports_files',
	{
		id: uuid().primaryKey(),
		reportId: uuid('report_id').references(() => reports.id),
		recordRecipient: text('record_recipient').notNull(),
		sealedAbout: bytes('sealed_about').notNull(),
		bytes: bigint({ mode: 'number' }).notNull(),
		pieces: integer().notNull(),
		/** Hex, of the whole sealed file; null while pieces are missing. */
		sha256: text(),
		onDay: day('on_day').notNull(),
		cleanedOf: uuid('cleaned_of'),
	},
	(table) => [index('reports_files_report').on(table.reportId)],
);

export const pieces = pgTable(
	'reports_pieces',
	{
		fileId: uuid('file_id')
			.notNull()
			.references(() => files.id),
		number: integer().notNull(),
		sha256: text().notNull(),
		bytes: bytes().notNull(),
	},
	(table) => [primaryKey({ columns: [table.fileId, table.number] })],
);

/**
 * That the team asked the person whether files may be handed on, beside the sealed words of it
 * (an item of kind `asking`), and what the person answered. Who would get them stands in the words.
 */
export const askings = pgTable(
	'reports_askings',
	{
		itemId: uuid('item_id')
			.primaryKey()
			.references(() => items.id),
		reportId: uuid('report_id')
			.notNull()
			.references(() => reports.id),
		receiver: text().$type<Receiver>().notNull(),
		/** Among the recipients of grants, where it has no name. */
		recipientId: uuid('recipient_id').notNull(),
		fileIds: uuid('file_ids').array().notNull(),
		/** Answered once; a yes is then a grant, which can be taken back. */
		answer: text().$type<'yes' | 'no'>(),
		answeredOn: day('answered_on'),
		grantId: uuid('grant_id'),
	},
	(table) => [index('reports_askings_report').on(table.reportId)],
);
