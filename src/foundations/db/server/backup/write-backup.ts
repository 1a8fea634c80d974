import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import {
	inOneMoment,
	lastingTables,
	quoted,
	rowAsText,
	schemaOf,
	writtenColumns,
} from './catalog.ts';
import { BrokenBackup, FORM, fingerprintOf, hashOfRow, type Totals } from './form.ts';

/** About how many characters of rows are asked for at once. */
const PORTION = 4_000_000;

/**
 * Writes everything that the database keeps, as of one moment, to `out`.
 *
 * People go on writing meanwhile; the backup sees none of it. `day` is the day
 * it was made, the only time it carries of its own.
 */
export function writeBackup(
	ownerUrl: string,
	out: NodeJS.WritableStream,
	day: string,
): Promise<Totals> {
	return inOneMoment(ownerUrl, 'read only', async (client) => {
		const schema = await schemaOf(client);
		if (schema === null)
			throw new BrokenBackup('There is nothing to back up in this database yet.');
		const totals: Totals = { tables: 0, rows: 0 };
		await pipeline(Readable.from(lines(client, { schema, day, totals })), createGzip(), out);
		return totals;
	});
}

async function* lines(
	client: pg.Client,
	{ schema, day, totals }: { schema: number; day: string; totals: Totals },
): AsyncGenerator<string> {
	yield line({ amparo: 'backup', form: FORM, day, schema });
	for (const table of await lastingTables(client)) {
		yield line({ table });
		const hashes: Buffer[] = [];
		for await (const row of rowsOf(client, table)) {
			hashes.push(hashOfRow(row));
			yield `[${row}]\n`;
		}
		totals.tables += 1;
		totals.rows += hashes.length;
		yield line({ rows: hashes.length, fingerprint: fingerprintOf(hashes) });
	}
	yield line({ end: totals });
}

/** A table's rows as JSON, in portions that suit their size: a file's row can weigh megabytes. */
async function* rowsOf(client: pg.Client, table: string): AsyncGenerator<string> {
	const row = rowAsText(await writtenColumns(client, table));
	await client.query(
		`declare portion no scroll cursor for select ${row} as row from public.${quoted(table)} t`,
	);
	for (let ask = 1; ; ) {
		const { rows } = await client.query<{ row: string }>(`fetch ${ask} from portion`);
		if (rows.length === 0) break;
		let size = 0;
		for (const { row } of rows) {
			size += row.length;
			yield row;
		}
		ask = Math.max(1, Math.min(1_000, ask * 4, Math.floor(PORTION / (size / rows.length))));
	}
	await client.query('close portion');
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
