import { BrokenBackup, CannotStart } from '#foundations/db/server/index.ts';
import { describeUnforeseen } from '#server/unforeseen.ts';

/**
 * What went wrong, for the person at the terminal: one sentence that says what to do, or the kind
 * and the place of what nobody foresaw. An error of the database can quote what is in a row, so its
 * own words are not printed.
 */
export function inWords(error: unknown): string {
	if (error instanceof BrokenBackup || error instanceof CannotStart) return error.message;
	const { code, path = '' } = error as NodeJS.ErrnoException;
	const said = sentences[code ?? '']?.(path) ?? ofTables(error);
	return said ?? describeUnforeseen(error);
}

/** DuckDB has no codes, but begins with the kind; what follows may quote what a file holds. */
function ofTables(error: unknown): string | undefined {
	const [kind = ''] = error instanceof Error ? error.message.split(':') : [];
	if (kind === 'IO Error') {
		return 'A file could not be read or written: look whether the disk is full, then try again.';
	}
	if (kind === 'Out of Memory Error') {
		return 'There is not enough memory or disk for these tables: free some, then try again.';
	}
	return undefined;
}

const sentences: Readonly<Record<string, (path: string) => string>> = {
	EEXIST: (path) =>
		`${path} is already there: give another name, an existing file is never written over.`,
	ENOENT: (path) => `${path} is not there: correct the name or the folder.`,
	EISDIR: (path) => `${path || 'This'} is a folder: give the name of a file.`,
	EACCES: (path) => `You may not use ${path}: choose a file that you may.`,
	ENOSPC: () => 'The disk is full: free some space, then try again.',
};
