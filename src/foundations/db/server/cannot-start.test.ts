import { expect, test } from 'vitest';
import { folderProblem } from './cannot-start.ts';

test('a full disk, a shut folder and a file in its place are told apart', () => {
	const saying = (code: string) =>
		folderProblem(Object.assign(new Error('x'), { code }), '/d')?.message;
	expect(saying('ENOSPC')).toMatch(/^The disk that holds \/d is full/);
	expect(saying('EROFS')).toMatch(/^Amparo may not write to \/d/);
	expect(saying('ENOTDIR')).toMatch(/^\/d is not a folder/);
	expect(saying('EIO')).toBe(undefined);
});

test('the words of the database server are understood as well', () => {
	const full = new Error('FATAL: could not write lock file: No space left on device');
	expect(folderProblem(full, '/d')?.message).toMatch(/is full/);
});
