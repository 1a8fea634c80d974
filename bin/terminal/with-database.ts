import { bootDatabase, type Db, openDatabase } from '#foundations/db/server/index.ts';

/** Runs `work` on the database that Amparo itself would use, made ready as at a start. */
export async function withDatabase(
	work: (db: Db, dataFolder: string) => Promise<void>,
): Promise<void> {
	const dataFolder = ownFolder();
	const booted = await bootDatabase({
		dataFolder,
		url: process.env.DATABASE_URL || undefined,
		log: (line) => process.stderr.write(`${line}\n`),
	});
	const { db, close } = openDatabase(booted.url);
	try {
		await work(db, dataFolder);
	} finally {
		await close();
		await booted.stop();
	}
}

/** Where everything lies that is kept. */
export function ownFolder(): string {
	return process.env.AMPARO_DATA || 'data';
}
