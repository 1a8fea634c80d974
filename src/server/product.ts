import { type Db, openDatabase } from '#foundations/db/server/index.ts';
import { startSweeps } from './sweeps.ts';

/** What the pages stand on while the process lives. */
export interface Product {
	db: Db;
	stop: () => Promise<void>;
}

let running: Product | undefined;

/** Opens the database that the server found for us and starts what must happen by itself. */
export async function startProduct(): Promise<void> {
	const url = process.env.AMPARO_APP_DATABASE_URL;
	if (!url) throw new Error('The product is started by `npm start`, which brings its database.');
	const { db, close } = openDatabase(url);
	const sweeps = await startSweeps(db, url);
	running = {
		db,
		stop: async () => {
			await sweeps.stop();
			await close();
		},
	};
	// The process around the pages stops us: it has the signal, we have the work.
	(globalThis as { amparoStop?: () => Promise<void> }).amparoStop = running.stop;
}

export function product(): Product {
	if (!running) throw new Error('The product has not started.');
	return running;
}
