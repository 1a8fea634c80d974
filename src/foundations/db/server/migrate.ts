import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { APP_ROLE } from './roles.ts';

/** One number for every process of every version: "migrating Amparo". */
const MIGRATING = 4_127_001;

/**
 * Brings the database at `ownerUrl` to the newest schema.
 *
 * Processes that start together queue on an advisory lock; the later ones find
 * nothing left to do. The application role is given its rights on tables that
 * are yet to be made; a migration takes away what is too much (the ledger).
 */
export async function migrateDatabase(ownerUrl: string, folder: string): Promise<void> {
	const client = new pg.Client({ connectionString: ownerUrl });
	client.on('error', () => {});
	await client.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [MIGRATING]);
		await client.query('set client_min_messages = warning');
		await prepareDatabase(client);
		if (existsSync(join(folder, 'meta', '_journal.json'))) {
			await migrate(drizzle(client), { migrationsFolder: folder });
		}
	} finally {
		await client.end();
	}
}

/** Gives the application its rights on tables that the owner is yet to make. */
export async function prepareDatabase(client: pg.Client): Promise<void> {
	await client.query(`
		grant usage on schema public to ${APP_ROLE};
		alter default privileges in schema public
			grant select, insert, update, delete on tables to ${APP_ROLE};
		alter default privileges in schema public
			grant usage, select on sequences to ${APP_ROLE};
	`);
}
