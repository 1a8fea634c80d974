import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from '#foundations/db/index.ts';
import { cases, entries, type Layer } from '../tables.ts';

/**
 * What became of a letter, step by step: each draft, the signature, each way out. Only ever added;
 * the words are sealed and can be erased.
 */
export const letters = pgTable(
	'cases_letters',
	{
		id: uuid().primaryKey(),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id),
		/** The act that the letter goes with. */
		entryId: uuid('entry_id')
			.notNull()
			.references(() => entries.id),
		/** Counts within one letter, from 1. */
		position: integer().notNull(),
		step: text().$type<LetterStep>().notNull(),
		byMember: uuid('by_member').notNull(),
		at: moment().notNull(),
		layer: text().$type<Layer>().notNull(),
		/** The letter as it stood; null for a way out, which changes no word. */
		bytes: bytes(),
		/** SHA-256, hex, of those bytes; stays when they are erased. */
		hash: text(),
	},
	(table) => [
		unique('cases_letters_position').on(table.entryId, table.position),
		index('cases_letters_case').on(table.caseId),
	],
);

export type LetterStep = 'drafted' | 'signed' | 'printed' | 'sent';
