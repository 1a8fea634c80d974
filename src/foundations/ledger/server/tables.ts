import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day } from '#foundations/db/index.ts';
import type { Facts } from '../facts.ts';

/** What happened. Nothing here is ever changed or taken away: a trigger stops even the owner. */
export const ledgerEntries = pgTable(
	'ledger_entries',
	{
		seq: bigint({ mode: 'number' }).primaryKey(),
		at: text().notNull(),
		actor: text().notNull(),
		kind: text().notNull(),
		subject: text().notNull(),
		facts: jsonb().$type<Facts>().notNull(),
		sealed: text('sealed_hash'),
		prev: text('prev_hash').notNull(),
		hash: text().notNull().unique(),
	},
	(table) => [
		index('ledger_entries_subject').on(table.subject, table.seq),
		index('ledger_entries_kind').on(table.kind, table.seq),
	],
);

/** Signed statements of how long the ledger was and what stood in it. */
export const ledgerCheckpoints = pgTable('ledger_checkpoints', {
	size: bigint({ mode: 'number' }).primaryKey(),
	note: text().notNull(),
	/** The verifier key of who signed. */
	key: text().notNull(),
	/** Roots of the full subtrees, hex, largest first: the next checkpoint grows from here. */
	peaks: text().array().notNull(),
	signedOn: day('signed_on').notNull(),
});

/** What other organisations signed under a checkpoint of ours. */
export const ledgerWitnesses = pgTable(
	'ledger_witnesses',
	{
		size: bigint({ mode: 'number' })
			.notNull()
			.references(() => ledgerCheckpoints.size),
		key: text().notNull(),
		line: text().notNull(),
	},
	(table) => [primaryKey({ columns: [table.size, table.key] })],
);
