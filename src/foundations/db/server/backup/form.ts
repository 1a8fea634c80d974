import { createHash } from 'node:crypto';

/**
 * A backup is a gzipped file of lines, each a JSON value, readable without us:
 *
 *     {"amparo":"backup","form":1,"day":"2026-11-21","schema":1795242544746}
 *     {"table":"reports_items"}        then its rows, each in brackets
 *     [{"id":"…","sealed":"\\x61…"}]
 *     {"rows":1,"fingerprint":"…"}     how many they were, and what they were
 *     {"end":{"tables":1,"rows":1}}    without it the file is not whole
 *
 * Bytes are hexadecimal, times UTC. `schema` is the time stamp of the newest
 * migration, so that any later Amparo knows which tables to make. What was
 * sealed in the database is as sealed in the file.
 */
export type Line =
	| { amparo: 'backup'; form: number; day: string; schema: number }
	| { table: string }
	| { row: string }
	| { rows: number; fingerprint: string }
	| { end: Totals };

export type Totals = { tables: number; rows: number };

export const FORM = 1;

/** Why a file is not restored, in one sentence for the person at the terminal. */
export class BrokenBackup extends Error {
	override name = 'BrokenBackup';
}

/**
 * What identifies a table's rows in whatever order they come: the SHA-256 of
 * their sorted SHA-256s. FINGERPRINT is the same thing in the database's words.
 */
export function fingerprintOf(rows: Buffer[]): string {
	const whole = createHash('sha256');
	for (const row of rows.sort(Buffer.compare)) whole.update(row);
	return whole.digest('hex');
}

export const hashOfRow = (row: string) => createHash('sha256').update(row).digest();

export const FINGERPRINT = `
	count(*)::int as rows,
	encode(sha256(coalesce(string_agg(hash, ''::bytea order by hash), ''::bytea)), 'hex') as fingerprint`;
