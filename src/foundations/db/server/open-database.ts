import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Db = NodePgDatabase;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/**
 * A pool of connections to the database at `url`.
 *
 * A connection lost while idle is not an error of anyone's request: the pool
 * drops it and opens another at the next query. Without the listener Node would
 * end the whole process for it.
 */
export function openDatabase(url: string): { db: Db; close(): Promise<void> } {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: 15_000,
	});
	pool.on('error', () => {});
	return { db: drizzle(pool), close: () => pool.end() };
}
