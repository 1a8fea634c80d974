import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootDatabase, type Db, openDatabase } from '#foundations/db/server/index.ts';

/** Measures on the embedded database that an installation has, empty, and gone afterwards. */
export async function onOwnDatabase<T>(measure: (db: Db) => Promise<T>): Promise<T> {
	const dataFolder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));
	const booted = await bootDatabase({ dataFolder, log: () => {} });
	const { db, close } = openDatabase(booted.url);
	try {
		return await measure(db);
	} finally {
		await close();
		await booted.stop();
		rmSync(dataFolder, { recursive: true, force: true });
	}
}
