import type { Command } from 'commander';
import { backupTo } from './backup/backup-to.ts';
import { restoreFrom } from './backup/restore-from.ts';

/** `amparo backup` and `amparo restore`: everything that the database keeps, in one file. */
export function register(program: Command): void {
	program
		.command('backup')
		.description(
			'write everything that the database keeps to a new file; what is sealed stays sealed',
		)
		.argument('<file>', 'such as amparo-2026-11-21.backup.gz')
		.action(backupTo);
	program
		.command('restore')
		.description('fill an empty database (a new AMPARO_DATA folder or DATABASE_URL) from a backup')
		.argument('<file>')
		.action(restoreFrom);
}
