import { readMigrationFiles } from 'drizzle-orm/migrator';
import type pg from 'pg';
import { prepareDatabase } from '../migrate.ts';
import { inOneMoment, lastingTables } from './catalog.ts';
import { BrokenBackup, type Totals } from './form.ts';
import { loader } from './load.ts';
import { readBackup } from './read-backup.ts';

/**
 * Fills an empty database from a backup, or leaves it empty.
 *
 * All of it is one transaction: the tables are made as they were when the backup
 * was made, filled, and each is compared with what the backup says of it. The
 * migrations that came since run afterwards, as after any update.
 */
export async function restoreBackup(
	ownerUrl: string,
	file: NodeJS.ReadableStream,
	migrationsFolder: string,
): Promise<Totals> {
	return inOneMoment(ownerUrl, 'read write', async (client) => {
		await mustBeEmpty(client);
		let load: Awaited<ReturnType<typeof loader>> | null = null;
		for await (const line of readBackup(file)) {
			if ('amparo' in line) {
				await makeTables(client, migrationsFolder, line.schema);
				load = await loader(client);
			} else if ('table' in line) await load?.begin(line.table);
			else if ('row' in line) await load?.add(line.row);
			else if ('rows' in line) await load?.compare(line);
			else {
				await load?.finish();
				return line.end;
			}
		}
		throw new BrokenBackup('This file is not a backup of Amparo.');
	});
}

async function mustBeEmpty(client: pg.Client): Promise<void> {
	if ((await lastingTables(client)).length === 0) return;
	throw new BrokenBackup(
		'The database already holds something and nothing was changed: restore into a new AMPARO_DATA folder or a new database.',
	);
}

async function makeTables(client: pg.Client, folder: string, schema: number): Promise<void> {
	const all = readMigrationFiles({ migrationsFolder: folder });
	const then = all.filter(({ folderMillis }) => folderMillis <= schema);
	if (then.at(-1)?.folderMillis !== schema) {
		throw new BrokenBackup('This backup was made by a newer version of Amparo: update first.');
	}
	await prepareDatabase(client);
	await client.query('create schema if not exists drizzle');
	await client.query(
		`create table if not exists drizzle.__drizzle_migrations
			(id serial primary key, hash text not null, created_at bigint)`,
	);
	for (const { sql, hash, folderMillis } of then) {
		for (const statement of sql) if (statement.trim()) await client.query(statement);
		await client.query(
			'insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)',
			[hash, folderMillis],
		);
	}
}
