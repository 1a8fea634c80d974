import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutThePower } from '../tests/journeys/power-cut.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 20;

/** Twenty kills under load. Set DATABASE_URL to an empty database to do it on an installed server. */
export async function run(): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'amparo-power-'));
	const { shown, lost } = await cutThePower(ROUNDS, folder);
	await rm(folder, { recursive: true, force: true });
	return [
		{ name: 'receipts shown', unit: '', value: shown, runs: ROUNDS },
		{ name: 'receipts that open nothing', unit: '', value: lost.length, runs: ROUNDS },
	];
}
