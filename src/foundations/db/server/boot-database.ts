import { fileURLToPath } from 'node:url';
import { CannotStart } from './cannot-start.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import { useExternal } from './external.ts';
import { migrateDatabase } from './migrate.ts';

export type Booted = {
	/** For the application: no superuser, owns nothing. */
	url: string;
	/** For migrations, backup and restore. */
	ownerUrl: string;
	stop(): Promise<void>;
};

type WhichDatabase = {
	dataFolder: string;
	/** DATABASE_URL; without it the database of the data folder is meant. */
	url?: string | undefined;
	log: (line: string) => void;
	settings?: Record<string, string>;
};

/**
 * Makes a migrated database ready: the one in `dataFolder`, or the one at `url`.
 *
 * Throws `CannotStart` with one sentence for the person who starts it.
 */
export async function bootDatabase(which: WhichDatabase): Promise<Booted> {
	const database = await reachDatabase(which);
	try {
		await migrateDatabase(database.ownerUrl, migrationsFolder());
		return database;
	} catch (error) {
		await database.stop();
		if ((error as { cause?: { code?: string } }).cause?.code === '53100') {
			throw new CannotStart('The disk of the database is full: free some space, then start again.');
		}
		throw error;
	}
}

/** The same, with whatever tables are there: for backup and restore. */
export async function reachDatabase(which: WhichDatabase): Promise<Booted> {
	if (!which.url) {
		const { appUrl, ownerUrl, stop } = await startEmbedded(which);
		return { url: appUrl, ownerUrl, stop };
	}
	const { appUrl, ownerUrl } = await useExternal(which.url);
	return { url: appUrl, ownerUrl, stop: async () => {} };
}

export const migrationsFolder = () =>
	fileURLToPath(new URL('../../../../migrations', import.meta.url));
