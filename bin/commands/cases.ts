import type { Command } from 'commander';
import { now } from '#foundations/time/server/index.ts';
import { indexAll, useOwnLaw } from '#modules/cases/server/index.ts';
import { withDatabase } from '../terminal/with-database.ts';

/** `amparo cases`: what is computed from the entries of cases, computed anew. */
export function register(program: Command): void {
	program
		.command('cases')
		.description('work out what follows from the entries of cases')
		.command('index')
		.description('work out anew what every case owes and when: after a restore, or new rules')
		.action(index);
}

function index(): Promise<void> {
	return withDatabase(async (db, dataFolder) => {
		await useOwnLaw(db, (line) => process.stderr.write(`${line}\n`), dataFolder);
		process.stdout.write(`${await indexAll(db, now())} cases\n`);
	});
}
