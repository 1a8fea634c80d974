import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabaseOf } from './product-database.ts';

/** Where the demonstration that journeys copy is made, by the first that needs it. */
export default function setup(): () => Promise<void> {
	const place = mkdtempSync(join(tmpdir(), 'amparo-demo-'));
	process.env.AMPARO_TEST_DEMO = place;
	return async () => {
		await dropDatabaseOf(join(place, 'data'));
		rmSync(place, { recursive: true, force: true, maxRetries: 5 });
	};
}
