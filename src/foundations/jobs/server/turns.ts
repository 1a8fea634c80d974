import pg from 'pg';

/**
 * Whose turn it is, agreed between all processes on one database.
 *
 * A turn is an advisory lock of one session, so that the turn of a process that dies is free at
 * once. Times are the database's own: the clocks of two machines never agree.
 */
export function openTurns(url: string) {
	let session: Promise<pg.Client> | null = null;
	/** One question at a time: the loops share a connection, because its locks are the turns. */
	let last: Promise<unknown> = Promise.resolve();

	function connected(): Promise<pg.Client> {
		session ??= connect(url, () => {
			session = null;
		});
		return session;
	}

	function ask<Row extends pg.QueryResultRow>(text: string, values: unknown[]) {
		const mine = last.then(() => askNow<Row>(text, values));
		last = mine.catch(() => null);
		return mine;
	}

	async function askNow<Row extends pg.QueryResultRow>(text: string, values: unknown[]) {
		const client = await connected();
		const { rows } = await client.query<Row>(text, values);
		return rows[0];
	}

	return {
		/** True when this process may begin. Ends with `leave`, or with the process. */
		async take(name: string, seconds: number): Promise<boolean> {
			const lock = await ask<{ free: boolean }>(TRY, [SWEEPING, name]);
			if (!lock?.free) return false;
			const taken = await ask<{ name: string }>(TAKE, [name, seconds]);
			if (taken) return true;
			await ask(LEAVE, [SWEEPING, name]);
			return false;
		},
		async leave(name: string, seconds: number, failed: boolean): Promise<void> {
			await ask(failed ? FAILED : DONE, failed ? [name, seconds] : [name]);
			await ask(LEAVE, [SWEEPING, name]);
		},
		/** Seconds until the next turn; 0 for one that is due or was never taken. */
		async due(name: string): Promise<number> {
			const row = await ask<{ seconds: number }>(DUE, [name]);
			return Math.max(0, row?.seconds ?? 0);
		},
		async close(): Promise<void> {
			const client = await session?.catch(() => null);
			await client?.end();
		},
	};
}

async function connect(url: string, lost: () => void): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url });
	client.on('error', lost);
	client.on('end', lost);
	try {
		await client.connect();
	} catch (error) {
		lost();
		throw error;
	}
	return client;
}

const SWEEPING = 4_127_020;
const TRY = 'select pg_try_advisory_lock($1, hashtext($2)) as free';
const LEAVE = 'select pg_advisory_unlock($1, hashtext($2))';
const DUE = `select extract(epoch from due_at - now())::float8 as seconds from jobs_turns where name = $1`;
// A time further ahead than one period was written by a clock that has since been put back.
const TAKE = `
	insert into jobs_turns as turn (name, due_at, failures)
	values ($1, now() + make_interval(secs => $2), 0)
	on conflict (name) do update set due_at = excluded.due_at
	where turn.due_at <= now() or turn.due_at > excluded.due_at
	returning name`;
const DONE = 'update jobs_turns set failures = 0 where name = $1 and failures > 0';
// After 1, 2, 4 … minutes, but never later than the sweep's own period.
const FAILED = `
	update jobs_turns set failures = failures + 1,
		due_at = now() + make_interval(secs => least($2, 60 * power(2, least(failures, 10))))
	where name = $1`;
