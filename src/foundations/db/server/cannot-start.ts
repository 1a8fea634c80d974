/** Why Amparo cannot start, in one sentence for the person at the terminal. */
export class CannotStart extends Error {
	override name = 'CannotStart';
}

/** The sentence for a file system that refused, or null when it was something else. */
export function folderProblem(error: unknown, folder: string): CannotStart | null {
	const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
	const text = String((error as Error | null)?.message ?? error);
	const is = (codes: string, words: RegExp) => codes.split(' ').includes(code) || words.test(text);
	if (is('ENOSPC EDQUOT', /No space left on device|quota exceeded/i)) {
		return new CannotStart(
			`The disk that holds ${folder} is full: free some space, then start again.`,
		);
	}
	if (is('EROFS EACCES EPERM', /Read-only file system|Permission denied/i)) {
		return new CannotStart(
			`Amparo may not write to ${folder}: give its user that right, or set AMPARO_DATA to another folder.`,
		);
	}
	if (is('ENOTDIR EEXIST', /Not a directory/i)) {
		return new CannotStart(
			`${folder} is not a folder: set AMPARO_DATA to a folder that Amparo may write to.`,
		);
	}
	return null;
}
