import type { Temporal } from '#foundations/time/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { openTurns } from './turns.ts';

/** Finds what is due by itself, from the facts in the database, and does it. Safe to repeat. */
export type Sweep = (now: Temporal.Instant) => Promise<unknown>;

export type Jobs = {
	/**
	 * Runs the sweep now if it is due, then once in each period, in one process at a time.
	 * One that fails is tried again after a minute or more, at the latest after its own period.
	 *
	 * @param name lower case and hyphens: retention, notify-desk.
	 */
	every(name: string, seconds: number, sweep: Sweep): void;
	/** Begins nothing more and waits for what has begun. */
	stop(): Promise<void>;
};

/**
 * The work that nobody asks for, shared by all processes on the database at `url`.
 *
 * @param log gets the name of what failed and where in the code; never the words of an error,
 * which may hold what a person said.
 */
export async function startJobs({
	url,
	log,
}: {
	url: string;
	log: (line: string) => void;
}): Promise<Jobs> {
	const turns = openTurns(url);
	const loops: Promise<void>[] = [];
	const stopping = new AbortController();

	async function once(name: string, seconds: number, sweep: Sweep): Promise<number> {
		if (!(await turns.take(name, seconds))) return turns.due(name);
		let failed = false;
		try {
			await sweep(now());
		} catch (error) {
			failed = true;
			log(`sweep ${name} failed: ${whatFailed(error)}`);
		}
		await turns.leave(name, seconds, failed);
		return turns.due(name);
	}

	async function loop(name: string, seconds: number, sweep: Sweep): Promise<void> {
		while (!stopping.signal.aborted) {
			let wait = seconds;
			try {
				wait = await once(name, seconds, sweep);
			} catch (error) {
				log(`sweep ${name} has no database: ${whatFailed(error)}`);
				wait = 5;
			}
			await pause(Math.min(Math.max(wait, SHORTEST), seconds, LONGEST), stopping.signal);
		}
	}

	return {
		every(name, seconds, sweep) {
			loops.push(loop(name, seconds, sweep));
		},
		async stop() {
			stopping.abort();
			await Promise.all(loops);
			await turns.close();
		},
	};
}

/** Another process may hold the turn: not to knock all the time. Seconds. */
const SHORTEST = 0.25;
/** A timer of Node holds 24 days; and a changed clock is noticed within the hour. Seconds. */
const LONGEST = 3600;

function pause(seconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) return resolve();
		const end = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, seconds * 1000);
		signal.addEventListener('abort', end);
	});
}

function whatFailed(error: unknown): string {
	if (!(error instanceof Error)) return 'something that is not an error';
	const { code } = error as { code?: unknown };
	const where =
		error.stack
			?.split('\n')
			.find((line) => line.startsWith('    at '))
			?.trim() ?? '';
	return [error.name, typeof code === 'string' ? code : '', where].filter(Boolean).join(' ');
}
