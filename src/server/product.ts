import { newSetUpCode, readSettings } from '#foundations/access/server/index.ts';
import { type Db, openDatabase } from '#foundations/db/server/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { PROCEDURES } from '#modules/cases/index.ts';
import { endGrantsOnWithdrawal, listenForCases, useOwnLaw } from '#modules/cases/server/index.ts';
import { listen } from '#modules/reports/server/index.ts';
import {
	closeMatchersOf,
	listenForMatcher,
	listenForTracing,
} from '#modules/tracing/server/index.ts';
import { demoLogins, sayLogins } from './demo/logins.ts';
import { seedDemo } from './demo/seed.ts';
import { proceduresHold } from './procedures-hold.ts';
import { startSweeps } from './sweeps.ts';

/** What the pages stand on while the process lives. */
export interface Product {
	db: Db;
}

let running: Product | undefined;

/** Opens the database that the server found for us and starts what must happen by itself. */
export async function startProduct(): Promise<void> {
	proceduresHold(PROCEDURES);
	const url = process.env.AMPARO_APP_DATABASE_URL;
	if (!url) throw new Error('The product is started by `npm start`, which brings its database.');
	const { db, close } = openDatabase(url);
	running = { db };
	await useOwnLaw(db, console.error, process.env.AMPARO_DATA || 'data');
	listen();
	listenForCases();
	endGrantsOnWithdrawal();
	listenForTracing();
	listenForMatcher();
	await greet(db);
	const sweeps = await startSweeps(db, url);
	// The process around the pages stops us: it has the signal, we have the work.
	(globalThis as { amparoStop?: () => Promise<void> }).amparoStop = async () => {
		await sweeps.stop();
		await closeMatchersOf(null);
		await close();
	};
}

export function product(): Product {
	if (!running) throw new Error('The product has not started.');
	return running;
}

/** An installation that nobody has set up says how; a demonstration sets itself up. */
async function greet(db: Db): Promise<void> {
	if (process.env.AMPARO_DEMO === '1') {
		const logins = demoLogins(process.env.AMPARO_DATA ?? 'data');
		if (!(await readSettings(db))) await seedDemo(db, logins, now());
		sayLogins(logins, console.log);
		return;
	}
	const code = await newSetUpCode(db);
	if (code) console.log(`Nobody has set this up yet. Open /desk/setup and type this code: ${code}`);
}
