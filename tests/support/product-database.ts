import { createHash } from 'node:crypto';
import pg from 'pg';

/**
 * Where DATABASE_URL names a server, every data folder gets a database of its own there, so that a
 * product that is started anew finds what it had, and two products never meet.
 */
export async function databaseFor(dataFolder: string): Promise<Record<string, string>> {
	const server = process.env.DATABASE_URL;
	if (!server) return {};
	const name = nameFor(dataFolder);
	await asked(server, async (client) => {
		const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
		if (rowCount === 0) await client.query(`create database ${name}`);
	});
	const own = new URL(server);
	own.pathname = `/${name}`;
	return { DATABASE_URL: own.href };
}

/** The database of one data folder, which nobody uses, once more for another. */
export async function copyDatabaseOf(from: string, to: string): Promise<void> {
	const server = process.env.DATABASE_URL;
	if (!server) return;
	await asked(server, async (client) => {
		await client.query(`create database ${nameFor(to)} template ${nameFor(from)}`);
	});
}

export async function dropDatabaseOf(dataFolder: string): Promise<void> {
	const server = process.env.DATABASE_URL;
	if (!server) return;
	await asked(server, async (client) => {
		await client.query(`drop database if exists ${nameFor(dataFolder)} with (force)`);
	});
}

function nameFor(dataFolder: string): string {
	return `amparo_walk_${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`;
}

async function asked(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	try {
		await work(client);
	} finally {
		await client.end();
	}
}
