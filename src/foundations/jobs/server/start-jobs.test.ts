import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TestDatabase } from '#tests/support/database.ts';
import { testDatabase } from '#tests/support/database.ts';
import type { Jobs } from './index.ts';
import { jobsTurns, startJobs } from './index.ts';

let database: TestDatabase;
let started: Jobs[];
let runs: number;
const count = async () => {
	runs += 1;
};
let log: string[];
beforeEach(async () => {
	database = await testDatabase();
	started = [];
	runs = 0;
	log = [];
});
afterEach(async () => {
	await Promise.all(started.map((jobs) => jobs.stop()));
	await database.close();
});

test('a sweep runs at once and then in each period', async () => {
	const times: number[] = [];
	const jobs = await process();
	jobs.every('often', 1, async () => void times.push(Date.now()));
	await until(() => times.length >= 3);
	expect((times[2] as number) - (times[0] as number)).toBeGreaterThan(1500);
});

test('three processes share one turn in each period', async () => {
	for (const jobs of [await process(), await process(), await process()]) {
		jobs.every('shared', 60, async () => {
			runs += 1;
			await sleep(100);
		});
	}
	await until(() => runs > 0);
	await sleep(600);
	expect(runs).toBe(1);
});

test('what was done before a restart is not done again before its time', async () => {
	for (let start = 0; start < 3; start += 1) {
		const jobs = await process();
		jobs.every('daily', 86_400, count);
		await until(() => runs > 0);
		await sleep(start === 0 ? 0 : 150);
		await jobs.stop();
	}
	expect(runs).toBe(1);
});

test('what was due while nothing ran is done at the start', async () => {
	await owner(`insert into jobs_turns values ('late', now() - interval '2 days', 0)`);
	(await process()).every('late', 86_400, count);
	await until(() => runs === 1);
});

test('a clock that was put back does not silence a sweep', async () => {
	await owner(`insert into jobs_turns values ('silent', now() + interval '9 years', 0)`);
	(await process()).every('silent', 86_400, count);
	await until(() => runs === 1);
});

test('a failure is logged without its words, and tried again', async () => {
	(await process()).every('breaks', 0.3, async () => {
		runs += 1;
		if (runs < 3) throw new TypeError('María said this');
	});
	await until(() => runs >= 3);
	expect(log.join()).toContain('sweep breaks failed: TypeError');
	expect(log.join()).not.toContain('María');
	await until(async () => (await turn('breaks'))?.failures === 0);
});

test('a daily sweep that fails is tried again after a minute, not after a day', async () => {
	let failed = false;
	(await process()).every('breaks-daily', 86_400, async () => {
		failed = true;
		throw new Error('no');
	});
	await until(() => failed);
	await until(async () => (await turn('breaks-daily'))?.failures === 1);
	// By the clock of the database, which may be another than ours.
	const { rows } = await owner(
		`select extract(epoch from due_at - now())::float as wait from jobs_turns where name = 'breaks-daily'`,
	);
	expect(rows[0].wait).toBeLessThan(61);
	expect(rows[0].wait).toBeGreaterThan(20);
});

test('to stop is to finish what has begun', async () => {
	let [begun, ended] = [false, false];
	const jobs = await process();
	jobs.every('slow', 60, async () => {
		begun = true;
		await sleep(200);
		ended = true;
	});
	await until(() => begun);
	await jobs.stop();
	expect(ended).toBe(true);
});

test('the turn of a process that died is free', async () => {
	const dead = new pg.Client({ connectionString: database.url });
	dead.on('error', () => {});
	await dead.connect();
	const { rows } = await dead.query('select pg_backend_pid() as pid');
	await dead.query(`select pg_advisory_lock(4127020, hashtext('orphan'))`);
	(await process()).every('orphan', 1, count);
	await sleep(300);
	expect(runs).toBe(0);
	await owner(`select pg_terminate_backend(${rows[0].pid})`);
	await until(() => runs > 0);
});

test('sweeps go on after the database was away', async () => {
	(await process()).every('persistent', 0.3, count);
	await until(() => runs > 0);
	await owner(`select pg_terminate_backend(pid) from pg_stat_activity
		where pid <> pg_backend_pid() and datname = current_database()`);
	const before = runs;
	await until(() => runs > before + 1);
});

async function process(): Promise<Jobs> {
	const jobs = await startJobs({ url: database.url, log: (line) => void log.push(line) });
	started.push(jobs);
	return jobs;
}

async function turn(name: string) {
	return (await database.db.select().from(jobsTurns)).find((one) => one.name === name);
}

/** As long as a slow machine needs, and no longer than a test may last. */
function until(holds: () => boolean | Promise<boolean>): Promise<unknown> {
	return vi.waitUntil(holds, { timeout: 30_000 });
}

async function owner(statement: string): Promise<pg.QueryResult> {
	const client = new pg.Client({ connectionString: database.ownerUrl });
	await client.connect();
	return client.query(statement).finally(() => client.end());
}
