import type { Command } from 'commander';
import { bootDatabase, openDatabase } from '#foundations/db/server/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { indexAll } from '#modules/cases/server/index.ts';

/** `amparo cases`: what is computed from the entries of cases, computed anew. */
export function register(program: Command): void {
	program
		.command('cases')
		.description('what follows from the entries of cases')
		.command('index')
		.description('work out anew what every case owes and when: after a restore, or new rules')
		.action(index);
}

async function index(): Promise<void> {
	const { DATABASE_URL: url, AMPARO_DATA: dataFolder = 'data' } = process.env;
	const booted = await bootDatabase({ dataFolder, ...(url && { url }), log: () => {} });
	const { db, close } = openDatabase(booted.url);
	try {
		process.stdout.write(`${await indexAll(db, now())} cases\n`);
	} finally {
		await close();
		await booted.stop();
	}
}
