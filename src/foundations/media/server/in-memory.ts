import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

const PLACE = '/dev/shm';

/** The number of the file system that lives in memory (linux/magic.h, TMPFS_MAGIC). */
const TMPFS = 0x0102_1994;

/**
 * A fresh folder in memory, for this work alone (mode 0700), gone when the work is done or fails.
 * Outside programs need files, and a file on a disk can be found again years later.
 *
 * Undefined when this machine has no such place: then the work is not done.
 */
export async function inMemory<T>(work: (folder: string) => Promise<T>): Promise<T | undefined> {
	if (!(await isMemory())) return undefined;
	const folder = await mkdtemp(join(PLACE, 'amparo-'));
	try {
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function isMemory(): Promise<boolean> {
	return await statfs(PLACE).then(
		({ type }) => type === TMPFS,
		() => false,
	);
}
