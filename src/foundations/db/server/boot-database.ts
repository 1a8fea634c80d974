import { fileURLToPath } from 'node:url';
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

/**
 * Makes a migrated database ready: the one in `dataFolder`, or the one at `url`.
 *
 * Throws `CannotStart` with one sentence for the person who starts it.
 */
export async function bootDatabase(options: {
	dataFolder: string;
	url?: string | undefined;
	log: (line: string) => void;
	settings?: Record<string, string>;
}): Promise<Booted> {
	const database = options.url
		? { ...(await useExternal(options.url)), stop: async () => {} }
		: await startEmbedded(options);
	try {
		await migrateDatabase(database.ownerUrl, migrationsFolder());
	} catch (error) {
		await database.stop();
		throw error;
	}
	return { url: database.appUrl, ownerUrl: database.ownerUrl, stop: database.stop };
}

export const migrationsFolder = () =>
	fileURLToPath(new URL('../../../../migrations', import.meta.url));
