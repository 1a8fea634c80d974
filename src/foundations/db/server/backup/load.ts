import pg from 'pg';
import { type Column, lastingTables, quoted, rowAsText, writtenColumns } from './catalog.ts';
import { BrokenBackup, FINGERPRINT } from './form.ts';

const PORTION = 4_000_000;

/**
 * Fills tables with rows as they were.
 *
 * Rules that watch how rows come about (triggers, references between tables)
 * rest meanwhile: these rows came about long ago, and in any order now. At the
 * end the references are made again, which checks every one of them.
 */
export async function loader(client: pg.Client) {
	const known = new Set(await lastingTables(client));
	const references = await restReferences(client);
	let table = '';
	let columns: Column[] = [];
	let waiting: string[] = [];
	let size = 0;

	async function begin(name: string): Promise<void> {
		if (!known.has(name))
			throw new BrokenBackup('This backup names a table that Amparo never had.');
		table = `public.${quoted(name)}`;
		columns = await writtenColumns(client, name);
		await client.query(`alter table ${table} disable trigger user`);
		// A migration may have written rows of its own; the backup has them as they became.
		await client.query(`delete from ${table}`);
	}

	async function add(row: string): Promise<void> {
		waiting.push(row);
		size += row.length;
		if (size > PORTION || waiting.length >= 1_000) await flush();
	}

	async function flush(): Promise<void> {
		if (waiting.length === 0) return;
		await client.query(insertion(table, columns), [`[${waiting.join()}]`]);
		waiting = [];
		size = 0;
	}

	/** What arrived must be what left, as this server itself writes it. */
	async function compare(said: { rows: number; fingerprint: string }): Promise<void> {
		await flush();
		const { rows } = await client.query(
			`select ${FINGERPRINT} from (
				select sha256(convert_to(${rowAsText(columns)}, 'UTF8')) as hash from ${table} t) as hashes`,
		);
		if (rows[0].rows !== said.rows || rows[0].fingerprint !== said.fingerprint) {
			throw new BrokenBackup(`The rows of ${table} did not arrive as they left; nothing was kept.`);
		}
		await client.query(`alter table ${table} enable trigger user`);
	}

	async function finish(): Promise<void> {
		for (const { source, name, rule } of references) {
			await client.query(`alter table ${source} add constraint ${quoted(name)} ${rule}`);
		}
		for (const name of known) await goOnCounting(client, name);
	}

	return { begin, add, compare, finish };
}

/** Takes rows as JSON and lets the server turn each value into what its column holds. */
function insertion(table: string, columns: Column[]): string {
	const jsons = columns.filter(({ json }) => json).map(({ name }) => pg.escapeLiteral(name));
	const values = columns.map(({ name, json }) =>
		json ? `(row ->> ${pg.escapeLiteral(name)})::json` : `plain.${quoted(name)}`,
	);
	return `
		insert into ${table} (${columns.map(({ name }) => quoted(name)).join(', ')})
		overriding system value
		select ${values.join(', ')} from jsonb_array_elements($1::jsonb) row,
			jsonb_populate_record(null::${table}, row - array[${jsons.join()}]::text[]) plain`;
}

type Reference = { source: string; name: string; rule: string };

async function restReferences(client: pg.Client): Promise<Reference[]> {
	const { rows } = await client.query<Reference>(`
		select conrelid::regclass::text as source, conname as name, pg_get_constraintdef(oid) as rule
		from pg_constraint
		where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
		order by 1, 2`);
	for (const { source, name } of rows) {
		await client.query(`alter table ${source} drop constraint ${quoted(name)}`);
	}
	return rows;
}

/** Numbers that the database gives out go on after the highest that was restored. */
async function goOnCounting(client: pg.Client, name: string): Promise<void> {
	const table = `public.${quoted(name)}`;
	for (const { name: column } of await writtenColumns(client, name)) {
		const { rows } = await client.query('select pg_get_serial_sequence($1, $2) as sequence', [
			table,
			column,
		]);
		if (!rows[0].sequence) continue;
		await client.query(
			`select setval($1, coalesce(max(${quoted(column)}), 1), max(${quoted(column)}) is not null)
			from ${table}`,
			[rows[0].sequence],
		);
	}
}
