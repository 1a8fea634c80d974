import type { Db } from '#foundations/db/server/index.ts';
import { type Jobs, startJobs } from '#foundations/jobs/server/index.ts';

/** What must happen by itself: telling members of news, erasing what is due, signing the ledger. */
export async function startSweeps(_db: Db, url: string): Promise<Jobs> {
	return startJobs({ url, log: (line) => console.error(line) });
}
