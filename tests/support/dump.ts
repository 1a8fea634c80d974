import pg from 'pg';
import type { TestDatabase } from './database.ts';

/** Every row of every table as text, as a thief of the database would read it. */
export async function dumpOf(database: TestDatabase): Promise<string> {
	const client = new pg.Client({ connectionString: database.ownerUrl });
	await client.connect();
	const { rows: tables } = await client.query(
		`select table_name as name from information_schema.tables where table_schema = 'public'`,
	);
	const parts: string[] = [];
	for (const { name } of tables) {
		const { rows } = await client.query(`select t.*::text as row from "${name}" t`);
		for (const { row } of rows) parts.push(`${name}: ${row}`);
		// Bytes are printed as hexadecimal; whoever looks for words reads them as bytes too.
		for (const { row } of rows) {
			for (const [, hex] of String(row).matchAll(/\\\\?x([0-9a-f]{8,})/g)) {
				parts.push(Buffer.from(hex ?? '', 'hex').toString('latin1'));
			}
		}
	}
	await client.end();
	return parts.join('\n');
}
