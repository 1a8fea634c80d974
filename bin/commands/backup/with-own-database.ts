import { type Booted, reachDatabase } from '#foundations/db/server/index.ts';
import { ownFolder } from '../../terminal/with-database.ts';

/** Runs `work` on the database that Amparo itself would use, with whatever tables are there. */
export async function withOwnDatabase(work: (database: Booted) => Promise<void>): Promise<void> {
	const database = await reachDatabase({
		dataFolder: ownFolder(),
		url: process.env.DATABASE_URL || undefined,
		log: (line) => console.error(line),
	});
	try {
		await work(database);
	} finally {
		await database.stop();
	}
}
