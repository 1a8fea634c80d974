import {
	type Booted,
	BrokenBackup,
	CannotStart,
	reachDatabase,
} from '#foundations/db/server/index.ts';

/** Runs `work` on the database that Amparo itself would use; a known problem becomes one sentence. */
export async function withDatabase(work: (database: Booted) => Promise<void>): Promise<void> {
	let database: Booted | undefined;
	try {
		database = await reachDatabase({
			dataFolder: process.env.AMPARO_DATA || 'data',
			url: process.env.DATABASE_URL || undefined,
			log: (line) => console.error(line),
		});
		await work(database);
	} catch (error) {
		const known = error instanceof CannotStart || error instanceof BrokenBackup;
		console.error(known ? error.message : (fileProblem(error) ?? error));
		process.exitCode = 1;
	} finally {
		await database?.stop();
	}
}

function fileProblem(error: unknown): string | null {
	const { code, path } = error as NodeJS.ErrnoException;
	const sentences: Record<string, string> = {
		EEXIST: `${path} is already there: give another name, an existing file is never written over.`,
		ENOENT: `${path} is not there: correct the name or the folder.`,
		EISDIR: `${path} is a folder: give the name of a file.`,
		EACCES: `You may not use ${path}: choose a file that you may.`,
		ENOSPC: 'The disk is full: free some space, then try again.',
	};
	return sentences[code ?? ''] ?? null;
}
