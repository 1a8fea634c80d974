import { desc, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { Entry, UnhashedEntry } from '../entry.ts';
import { BEFORE_THE_FIRST, entryBytes, wrongPart } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { leafHash } from '../proof/merkle.ts';
import { tell } from './news.ts';
import { ledgerEntries } from './tables.ts';

export type News = {
	/** member:<id>, person:<report id>, service:<name> or nobody. */
	readonly actor: string;
	/** Room and verb: reports.received. */
	readonly kind: string;
	/** The id of the record that changed. */
	readonly subject: string;
	/** The day of a person's act; the moment of the desk's, kept to the second. */
	readonly at: Temporal.Instant | Temporal.PlainDate;
	/** Codes, whole numbers, days and ids: see `wrongFact`. */
	readonly facts: Facts;
	/** SHA-256, hex, of the ciphertext that belongs to the change. */
	readonly sealedHash?: string;
};

/**
 * Writes what happened, in the transaction that makes it happen, and tells who listens.
 *
 * Entries are written one at a time across all processes: from here to the end of the transaction
 * nobody else can append. So append last, and keep slow work (hashing, sealing) before it.
 */
export async function append(tx: Tx, news: News): Promise<Entry> {
	const [entry] = await appendAll(tx, [news]);
	return entry as Entry;
}

/** The same for what happened together, in its order, at the cost of one. */
export async function appendAll(tx: Tx, all: readonly News[]): Promise<readonly Entry[]> {
	const said = all.map(checked);
	await tx.execute(sql`select pg_advisory_xact_lock(${APPENDING})`);
	const [last] = await tx
		.select({ seq: ledgerEntries.seq, hash: ledgerEntries.hash })
		.from(ledgerEntries)
		.orderBy(desc(ledgerEntries.seq))
		.limit(1);
	const entries: Entry[] = [];
	for (const one of said) {
		const before = entries.at(-1) ?? last;
		const place = { seq: (before?.seq ?? 0) + 1, prev: before?.hash ?? BEFORE_THE_FIRST };
		entries.push(hashed({ ...one, ...place }));
	}
	if (entries.length > 0) await insertAll(tx, entries);
	for (const entry of entries) await tell(tx, entry);
	return entries;
}

/** A parameter for each column, and not for each part of each: a sweep brings thousands. */
async function insertAll(tx: Tx, entries: readonly Entry[]): Promise<void> {
	const all = <T>(part: (entry: Entry) => T) => sql.param(entries.map(part));
	await tx.execute(sql`
		insert into ledger_entries (seq, at, actor, kind, subject, facts, sealed_hash, prev_hash, hash)
		select * from unnest(
			${all(({ seq }) => seq)}::bigint[], ${all(({ at }) => at)}::text[],
			${all(({ actor }) => actor)}::text[], ${all(({ kind }) => kind)}::text[],
			${all(({ subject }) => subject)}::text[],
			${all(({ facts }) => JSON.stringify(facts))}::jsonb[],
			${all(({ sealed }) => sealed)}::text[], ${all(({ prev }) => prev)}::text[],
			${all(({ hash }) => hash)}::text[])`);
}

function checked(news: News): Omit<UnhashedEntry, 'seq' | 'prev'> {
	const { actor, kind, subject, facts, sealedHash: sealed = null } = news;
	const said = { at: written(news.at), actor, kind, subject, facts, sealed };
	const wrong = wrongPart({ ...said, seq: 1, prev: BEFORE_THE_FIRST });
	// Names the part and never its value: what may not enter the ledger may not enter a log either.
	if (wrong !== null) throw new Error(`the ledger does not take this ${wrong} (${kind})`);
	return said;
}

/** One number for every process: "writing in the ledger". */
const APPENDING = 4_127_010;

function written(at: News['at']): string {
	if (at instanceof Temporal.PlainDate) return at.toString();
	return at.toString({ smallestUnit: 'second', roundingMode: 'trunc' });
}

function hashed(entry: UnhashedEntry): Entry {
	return { ...entry, hash: Buffer.from(leafHash(entryBytes(entry))).toString('hex') };
}
