import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inMemory } from './in-memory.ts';
import { findTool, runTool } from './run-tool.ts';

const limits = { milliseconds: 5_000, fileBytes: 100_000, memoryBytes: 1_000_000_000 };
const sh = (script: string) => ['/bin/sh', '-c', script];
const here = await inMemory(async () => true);
if (!here)
	console.log('skipped: /dev/shm is not in memory here, so nothing is cleaned by programs');

test.skipIf(!here)(
	'the folder is ours alone and gone afterwards, also when the work fails',
	async () => {
		let folder = '';
		const work = inMemory(async (path) => {
			folder = path;
			expect(statSync(path).mode & 0o777).toBe(0o700);
			throw new Error('no');
		});
		await expect(work).rejects.toThrow('no');
		expect(folder).toMatch(/^\/dev\/shm\/amparo-/);
		expect(existsSync(folder)).toBe(false);
	},
);

test.skipIf(!here)('a program sees no secret of ours and writes only into its folder', async () => {
	vi.stubEnv('DATABASE_URL', 'postgres://secret');
	const seen = await inMemory((folder) => runTool(['/usr/bin/env'], folder, limits));
	vi.unstubAllEnvs();
	expect(seen?.output).not.toContain('secret');
	expect(seen?.output).toMatch(/^TMPDIR=\/dev\/shm\/amparo-/m);
});

test.skipIf(!here)('a program that does not end is ended, with what it started', async () => {
	const marker = `60.${process.pid}`;
	const run = await inMemory((folder) =>
		runTool(sh(`sleep ${marker} & sleep ${marker}`), folder, { ...limits, milliseconds: 200 }),
	);
	expect(run?.outcome).toBe('too-slow');
	const left = async () => {
		const { output } = await runTool(
			sh(`ps ax -o args | grep -c '[s]leep ${marker}'`),
			'/tmp',
			limits,
		);
		return output.trim();
	};
	// Whoever is killed is gone as soon as the system comes to it.
	await expect.poll(left, { timeout: 10_000 }).toBe('0');
});

test.skipIf(!here)('a program cannot fill the memory with what it writes', async () => {
	const size = await inMemory(async (folder) => {
		const run = await runTool(sh('head -c 9000000 /dev/zero > big'), folder, limits);
		expect(run.outcome).toBe('failed');
		return (await readFile(join(folder, 'big'))).length;
	});
	expect(size).toBeLessThanOrEqual(101_000);
});

test('a program that is not installed is not found', async () => {
	expect(await findTool('sh')).toMatch(/\/sh$/);
	expect(await findTool('no-such-program')).toBeUndefined();
});
