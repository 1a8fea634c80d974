import type { Command } from 'commander';
import { inviteAdministrator } from '#foundations/access/server/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { withDatabase } from '../terminal/with-database.ts';

/** `amparo administrator`: for the day on which no administrator can sign in any more. */
export function register(program: Command): void {
	program
		.command('administrator')
		.description('print an invitation for a new administrator, good for a day; the ledger says so')
		.action(printInvitation);
}

function printInvitation(): Promise<void> {
	return withDatabase(async (db) => {
		const token = await inviteAdministrator(db, { now: now() });
		if (token) {
			process.stdout.write(`${process.env.ORIGIN ?? ''}/desk/invitation/${token}\n`);
			return;
		}
		process.stderr.write('Nobody has set this up yet: start the server, and open /desk/setup.\n');
		process.exitCode = 1;
	});
}
