import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copyDatabaseOf } from './product-database.ts';

const run = promisify(execFile);

/**
 * Fills an empty data folder with the demonstration as it stands after its first start, which is
 * made once for all journeys of a run: making its teams, keys and reports takes longer than most
 * of what is then tried with them. Every journey still has a house of its own.
 *
 * Does nothing outside a run of journeys, and where the database lies outside its folder.
 *
 * @param make starts the product on a folder, and stops it
 */
export async function fillWithDemo(
	dataFolder: string,
	make: (folder: string) => Promise<void>,
): Promise<void> {
	const place = process.env.AMPARO_TEST_DEMO;
	if (!place) return;
	const made = join(place, 'data');
	const isMade = join(place, 'made');
	if (!existsSync(isMade)) {
		await mkdir(made, { recursive: true });
		await make(made);
		await writeFile(isMade, '');
	}
	if (existsSync(join(made, 'database-is-at'))) return;
	// With owners and rights: the database server reads only what is its own.
	await run('cp', ['-a', `${made}/.`, dataFolder]);
	await copyDatabaseOf(made, dataFolder);
}
