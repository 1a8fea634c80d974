import { readSettings } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { type Jobs, startJobs } from '#foundations/jobs/server/index.ts';
import { signCheckpoint } from '#foundations/ledger/server/index.ts';
import { mailSettings, openMailer } from '#foundations/mail/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { sweepCaseRetention, sweepOverdue } from '#modules/cases/server/index.ts';
import { sweepNotifications, sweepRetention, sweepUploads } from '#modules/reports/server/index.ts';
import { ownLedgerKey } from './own-ledger-key.ts';

/** How often each thing happens by itself, in seconds. */
const EVERY = {
	notices: 20,
	checkpoint: 15 * 60,
	retention: 6 * 3600,
	overdue: 60,
	uploads: 3600,
} as const;

/**
 * What must happen by itself: erasing what is due, forgetting halves of uploads, signing the ledger.
 * Nothing here carries the name or the hour of a report; each sweep reads facts and acts on them.
 */
export async function startSweeps(db: Db, url: string): Promise<Jobs> {
	const dataFolder = process.env.AMPARO_DATA ?? 'data';
	const jobs = await startJobs({ url, log: (line) => console.error(line) });
	const afterSetUp = (sweep: (db: Db, now: Temporal.Instant) => Promise<unknown>) => {
		return async (at: Temporal.Instant) => ((await readSettings(db)) ? sweep(db, at) : null);
	};
	const mailer = openMailer(mailSettings(process.env, dataFolder));
	const tell = (at: Temporal.Instant) => sweepNotifications(db, mailer, at);
	jobs.every(
		'notices',
		EVERY.notices,
		afterSetUp((_, at) => tell(at)),
	);
	jobs.every('retention', EVERY.retention, afterSetUp(sweepRetention));
	jobs.every('cases-overdue', EVERY.overdue, afterSetUp(sweepOverdue));
	jobs.every('cases-retention', EVERY.retention, afterSetUp(sweepCaseRetention));
	jobs.every('uploads', EVERY.uploads, afterSetUp(sweepUploads));
	const key = await ownLedgerKey(db);
	// Processes without the key leave the signing to the one that has it.
	if (key) jobs.every('checkpoint', EVERY.checkpoint, (at) => signCheckpoint(db, key, at));
	return jobs;
}
