import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutThePower } from './power-cut.ts';

test('whoever was shown a receipt finds their report, though the power was cut meanwhile', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'amparo-power-'));
	const { shown, lost } = await cutThePower(2, folder);
	expect(shown).toBeGreaterThan(0);
	expect(lost).toEqual([]);
	await rm(folder, { recursive: true, force: true });
}, 240_000);
