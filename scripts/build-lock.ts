import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One build at a time in one checkout: two processes that start together would tread on each
 * other's files. Whoever comes second waits; the lock of a process that died is taken over.
 */
export async function alone<T>(root: string, work: () => Promise<T>): Promise<T> {
	const lock = join(root, 'build.lock');
	while (!take(lock)) await new Promise((wait) => setTimeout(wait, 300));
	try {
		return await work();
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}

function take(lock: string): boolean {
	try {
		mkdirSync(lock);
		writeFileSync(join(lock, 'pid'), String(process.pid));
		return true;
	} catch {
		if (isAlive(holderOf(lock))) return false;
		rmSync(lock, { recursive: true, force: true });
		return false;
	}
}

/** Undefined in the moment between making the folder and writing into it. */
function holderOf(lock: string): number | undefined {
	try {
		return Number(readFileSync(join(lock, 'pid'), 'utf8'));
	} catch {
		return undefined;
	}
}

function isAlive(pid: number | undefined): boolean {
	if (pid === undefined) return true;
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
