import type { Command } from 'commander';
import { inviteAdministrator } from '#foundations/access/server/index.ts';
import { bootDatabase, openDatabase } from '#foundations/db/server/index.ts';
import { now } from '#foundations/time/server/index.ts';

/** `amparo administrator`: for the day on which no administrator can sign in any more. */
export function register(program: Command): void {
	program
		.command('administrator')
		.description('print an invitation for a new administrator, good for a day; the ledger says so')
		.action(printInvitation);
}

async function printInvitation(): Promise<void> {
	const { DATABASE_URL: url, AMPARO_DATA: dataFolder = 'data', ORIGIN: origin = '' } = process.env;
	const booted = await bootDatabase({ dataFolder, ...(url && { url }), log: () => {} });
	const { db, close } = openDatabase(booted.url);
	try {
		const token = await inviteAdministrator(db, { now: now() });
		if (token) {
			process.stdout.write(`${origin}/desk/invitation/${token}\n`);
			return;
		}
		process.stderr.write('Nobody has set this up yet: start the server, and open /desk/setup.\n');
		process.exitCode = 1;
	} finally {
		await close();
		await booted.stop();
	}
}
