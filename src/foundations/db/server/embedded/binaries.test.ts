import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canDropRights, emptyFolder } from '#tests/support/process.ts';
import { copyPrograms, preparePrograms } from './binaries.ts';

test('a copy is whole, links between libraries included, and runs for anyone', async () => {
	const folder = emptyFolder();
	const before = process.umask(0o077);
	const copy = await copyPrograms(join(folder.path, 'programs'));
	process.umask(before);
	expect(statSync(join(copy, 'lib')).mode & 0o755).toBe(0o755);
	expect(existsSync(join(copy, 'lib', 'libpq.so.5'))).toBe(process.platform === 'linux');
	const run = spawnSync(join(copy, 'bin', 'postgres'), ['--version'], {
		...(canDropRights && { uid: 65534, gid: 65534 }),
	});
	expect(run.stdout.toString()).toMatch(/PostgreSQL\) 18/);
	folder.remove();
});

test.runIf(canDropRights)(
	'what npm brought is used where it lies, if its user can reach it',
	async () => {
		const folder = emptyFolder();
		chmodSync(folder.path, 0o755);
		expect(await preparePrograms(folder.path, { ids: null })).toContain('node_modules');
		folder.remove();
	},
);
