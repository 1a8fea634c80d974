import { bigint, pgTable, text } from 'drizzle-orm/pg-core';

/**
 * What an installation knows of the law beside what is shipped, as it was added. Only ever added, and
 * named by its own digest: a text that was changed has another name than the ledger says.
 */
export const ownLaw = pgTable('cases_own_law', {
	/** SHA-256 of `text`, hex. */
	digest: text().primaryKey(),
	/** In which order it was added. */
	seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
	kind: text().$type<'pack' | 'review'>().notNull(),
	/** JSON, as it was added. */
	text: text().notNull(),
});
