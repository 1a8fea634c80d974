import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/**
 * Many rows as one statement with one parameter, whatever their number: a parameter for each value
 * of each row costs more than the database needs to save them.
 *
 * For text, numbers, yes and no, ids, days, moments, bytes and lists of them; not for JSON columns.
 * A column that no row names keeps its default.
 */
export function insertion<T extends PgTable>(table: T, rows: readonly InferInsertModel<T>[]): SQL {
	const columns: Record<string, PgColumn> = getTableColumns(table);
	const named = Object.keys(columns).filter((key) => rows.some((row) => key in row));
	const names = sql.join(
		named.map((key) => sql.identifier(nameOf(columns, key))),
		sql`, `,
	);
	const all = rows.map((row) =>
		Object.fromEntries(named.map((key) => [nameOf(columns, key), plain(columns[key], row, key)])),
	);
	return sql`insert into ${table} (${names})
		select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(all)}::json)`;
}

function nameOf(columns: Record<string, PgColumn>, key: string): string {
	return columns[key]?.name ?? key;
}

/** As the database reads it from JSON: bytes in hexadecimal, days and moments as they are written. */
function plain(column: PgColumn | undefined, row: object, key: string): unknown {
	const value = (row as Record<string, unknown>)[key] ?? null;
	if (value === null || Array.isArray(value)) return value;
	const driven = column?.mapToDriverValue(value) ?? value;
	return driven instanceof Uint8Array ? `\\x${Buffer.from(driven).toString('hex')}` : driven;
}
