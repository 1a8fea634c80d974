import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('an old Node is told in one sentence which one is needed', () => {
	const source = readFileSync(new URL('./start.mjs', import.meta.url), 'utf8');
	const old = source.replace('process.versions.node', '"20.19.2"');
	const run = spawnSync(process.execPath, ['--input-type=module', '-e', old]);
	expect(run.status).toBe(1);
	expect(run.stderr.toString()).toMatch(
		/^Amparo needs Node 22\.18 or later and this is \S+: [^\n]+\n$/,
	);
});
