import pg from 'pg';

/** Settings under which equal values have equal texts, on any server. */
const PLAIN = `
	set local timezone = 'UTC';
	set local datestyle = 'ISO, YMD';
	set local intervalstyle = 'iso_8601';
	set local bytea_output = 'hex';
	set local extra_float_digits = 1;
	set local row_security = off;
	set local client_min_messages = warning;
`;

/** Runs `work` in one transaction that sees one moment, in the owner's name. */
export async function inOneMoment<T>(
	ownerUrl: string,
	access: 'read only' | 'read write',
	work: (client: pg.Client) => Promise<T>,
): Promise<T> {
	const client = new pg.Client({ connectionString: ownerUrl });
	client.on('error', () => {});
	await client.connect();
	try {
		await client.query(`begin isolation level repeatable read ${access}`);
		await client.query(PLAIN);
		const done = await work(client);
		await client.query('commit');
		return done;
	} finally {
		// An error has closed the transaction without commit: nothing of it remains.
		await client.end();
	}
}

export const quoted = pg.escapeIdentifier;

/**
 * The tables that a backup holds. Left out is what means nothing elsewhere or
 * later, such as sessions: tables whose comment begins with "fleeting".
 */
export async function lastingTables(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(`
		select relname as name from pg_class c
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
			and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'fleeting%'
			and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
		order by relname`);
	return rows.map(({ name }) => name);
}

export type Column = { name: string; json: boolean };

/** The columns that are written rather than computed. */
export async function writtenColumns(client: pg.Client, table: string): Promise<Column[]> {
	const { rows } = await client.query<Column>(
		`select attname as name, atttypid in ('json'::regtype, 'jsonb'::regtype) as json
		from pg_attribute
		where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
		order by attnum`,
		[`public.${quoted(table)}`],
	);
	return rows;
}

/**
 * A row `t` as JSON text. JSON inside a row stands as text in it: otherwise the
 * JSON value null and no value at all would look the same.
 */
export function rowAsText(columns: Column[]): string {
	const texts = columns
		.filter(({ json }) => json)
		.map(
			({ name }) => ` || jsonb_build_object(${pg.escapeLiteral(name)}, t.${quoted(name)}::text)`,
		);
	return `(to_jsonb(t)${texts.join('')})::text`;
}

/** The time stamp of the newest migration, or null in a database without any. */
export async function schemaOf(client: pg.Client): Promise<number | null> {
	const { rows: found } = await client.query(
		`select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
	);
	if (!found[0].found) return null;
	const { rows } = await client.query(
		'select max(created_at) as schema from drizzle.__drizzle_migrations',
	);
	return rows[0].schema === null ? null : Number(rows[0].schema);
}
