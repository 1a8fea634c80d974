import { open } from 'node:fs/promises';
import { migrateDatabase, migrationsFolder, restoreBackup } from '#foundations/db/server/index.ts';
import { withOwnDatabase } from './with-own-database.ts';

/** Fills an empty database; every row is compared with the backup before any is kept. */
export function restoreFrom(file: string): Promise<void> {
	return withOwnDatabase(async ({ ownerUrl }) => {
		const handle = await open(file, 'r');
		const { tables, rows } = await restoreBackup(
			ownerUrl,
			handle.createReadStream(),
			migrationsFolder(),
		);
		await migrateDatabase(ownerUrl, migrationsFolder());
		console.log(`${rows} rows of ${tables} tables are back, each as it was.`);
	});
}
