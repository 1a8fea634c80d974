import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { databaseFor } from './product-database.ts';

const root = join(import.meta.dirname, '..', '..');

/** Backs a data folder up as an administrator does, and lays the unpacked copy beside it. */
export async function backUp(dataFolder: string): Promise<string> {
	const file = join(dataFolder, 'copy.backup.gz');
	const env = { ...process.env, AMPARO_DATA: dataFolder, ...(await databaseFor(dataFolder)) };
	const command = [join(root, 'bin', 'amparo.ts'), 'backup', file];
	await promisify(execFile)(process.execPath, command, { cwd: root, env });
	const plain = join(dataFolder, 'copy.backup');
	await writeFile(plain, gunzipSync(await readFile(file)));
	return plain;
}
