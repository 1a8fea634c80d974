import { createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { writeBackup } from '#foundations/db/server/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { withOwnDatabase } from './with-own-database.ts';

/**
 * Writes a new file that only its owner may read. A backup that fails half way
 * leaves no file: nobody must find and trust it one day.
 */
export function backupTo(file: string): Promise<void> {
	return withOwnDatabase(async ({ ownerUrl }) => {
		const handle = await open(file, 'wx', 0o600);
		try {
			const day = now().toZonedDateTimeISO('UTC').toPlainDate().toString();
			const out = createWriteStream(file, { fd: handle, flush: true });
			const { tables, rows } = await writeBackup(ownerUrl, out, day);
			console.log(`${file} holds ${rows} rows of ${tables} tables.`);
			console.log(
				'Keep it away from this machine. The file ledger.key is not in it: keep that apart.',
			);
		} catch (error) {
			await rm(file, { force: true });
			throw error;
		}
	});
}
