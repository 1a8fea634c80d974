import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { TableProblem } from './was-read.ts';

/**
 * Why a file cannot be written there, asked before the work begins: nobody waits an hour to hear
 * that a folder is missing.
 */
export async function placeFor(file: string): Promise<TableProblem[]> {
	const folder = dirname(file);
	const around = await stat(folder).catch(() => null);
	if (!around?.isDirectory()) {
		return [{ file, reason: `there is no folder ${folder}; make it, or name another` }];
	}
	const there = await stat(file).catch(() => null);
	if (there?.isDirectory()) return [{ file, reason: 'is a folder; name a file in it' }];
	const allowed = await access(there ? file : folder, constants.W_OK).catch(() => false);
	return allowed === false ? [{ file, reason: 'cannot be written: you may not write there' }] : [];
}
