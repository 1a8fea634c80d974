import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerUser } from './server-user.ts';

export type Launch = {
	programs: string;
	files: string;
	socket: string;
	log: string;
	user: ServerUser;
	settings: Record<string, string>;
};

/**
 * Starts the database server as a process of its own group, so that Ctrl-C ends
 * it only after the requests under way; `lastWords` is what it has logged since.
 */
export function launch(how: Launch): { child: ChildProcess; lastWords(): string } {
	forgetDeadServer(how.files);
	if (existsSync(how.log) && statSync(how.log).size > 1_000_000) rmSync(how.log);
	const log = openSync(how.log, 'a', 0o600);
	const before = statSync(how.log).size;
	const settings = Object.entries(how.settings).flatMap(([key, value]) => [
		'-c',
		`${key}=${value}`,
	]);
	const child = spawn(
		join(how.programs, 'bin', 'postgres'),
		['-D', how.files, '-k', how.socket, '-p', '5432', ...settings],
		{
			...how.user.ids,
			cwd: '/',
			detached: true,
			env: { LC_ALL: 'C', TZ: 'UTC' },
			stdio: ['ignore', log, log],
		},
	);
	closeSync(log);
	child.unref();
	return { child, lastWords: () => readFileSync(how.log).subarray(before).toString() };
}

/** The process id of the running server, or null. */
export function serverPid(files: string): number | null {
	try {
		return Number(readFileSync(join(files, 'postmaster.pid'), 'utf8').split('\n')[0]) || null;
	} catch {
		return null;
	}
}

/** Asks the server to end now, without waiting for its clients, and waits until it has. */
export async function endServer(files: string): Promise<void> {
	const pid = serverPid(files);
	if (!pid) return;
	try {
		process.kill(pid, 'SIGINT');
	} catch {
		return;
	}
	for (let waited = 0; waited < 20_000 && serverPid(files) === pid; waited += 20) {
		await new Promise((next) => setTimeout(next, 20));
	}
}

/**
 * After a power cut, or in a container that starts anew, the noted process id can
 * belong to some other program; PostgreSQL would take it for itself and refuse.
 */
function forgetDeadServer(files: string): void {
	const pid = serverPid(files);
	if (pid && !/postgres/.test(nameOf(pid))) rmSync(join(files, 'postmaster.pid'), { force: true });
}

function nameOf(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/comm`, 'utf8');
	} catch {
		if (existsSync('/proc/self')) return '';
		return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)]).stdout?.toString() ?? '';
	}
}
