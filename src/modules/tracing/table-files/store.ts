import type { DuckDBConnection } from '@duckdb/node-api';

/**
 * A DuckDB of one command: tables that are larger than a program's own memory, for as long as the
 * command runs. It is told to fetch nothing from the network.
 */
export type Store = {
	run(sql: string): Promise<void>;
	/** Small answers only: every row becomes an object. Whole numbers over 2^53 come as bigint. */
	all<Row>(sql: string): Promise<Row[]>;
	/** Large answers, some thousand rows at a time, each row an array in the order of the columns. */
	batches(sql: string): AsyncIterable<unknown[][]>;
	/** Large answers by columns, some thousand rows at a time. */
	columns(sql: string): AsyncIterable<unknown[][]>;
	/** Makes a table of text columns and fills it. */
	fill(table: string, columns: readonly string[], rows: Rows): Promise<void>;
	/** Makes a table of numbers: an Int32Array becomes whole numbers, a Float64Array others. */
	fillNumbers(table: string, columns: Numbers): Promise<void>;
	close(): void;
};

export type Rows = Iterable<Cells> | AsyncIterable<Cells>;
/** Columns of one length. */
export type Numbers = Readonly<Record<string, Int32Array | Float64Array>>;

export type Cells = readonly (string | null)[];

/**
 * @param where a file that keeps the tables for a later run, or nothing: memory, spilling to disk
 * @param memory the limit that DuckDB keeps to, such as `4GB`
 */
export async function openStore(where?: string, memory = '4GB'): Promise<Store> {
	const { DuckDBInstance } = await duckDb();
	const instance = await DuckDBInstance.create(where ?? ':memory:', {
		memory_limit: memory,
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
	});
	const connection = await instance.connect();
	return {
		run: async (sql) => {
			await connection.run(sql);
		},
		all: async <Row>(sql: string) => {
			const objects = (await connection.runAndReadAll(sql)).getRowObjectsJS();
			for (const row of objects) {
				for (const [name, value] of Object.entries(row)) row[name] = asNumber(value);
			}
			return objects as Row[];
		},
		batches: async function* (sql) {
			const result = await connection.stream(sql);
			for await (const rows of result.yieldRowsJs()) yield rows;
		},
		columns: async function* (sql) {
			const result = await connection.stream(sql);
			for await (const chunk of result) yield chunk.getColumns();
		},
		fill: (table, columns, rows) => fill(connection, table, columns, rows),
		fillNumbers: (table, columns) => fillNumbers(connection, table, columns),
		close: () => {
			connection.closeSync();
			instance.closeSync();
		},
	};
}

/** Loaded by the first command that needs it: the server, which has no such command, never does. */
const duckDb = () => import('@duckdb/node-api');

/** A name as DuckDB reads it whatever it contains. */
export function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** A text as DuckDB reads it whatever it contains. */
export function text(value: string): string {
	return `'${value.replaceAll("'", "''")}'`;
}

async function fill(
	connection: DuckDBConnection,
	table: string,
	columns: readonly string[],
	rows: Rows,
): Promise<void> {
	const declared = columns.map((column) => `${quoted(column)} VARCHAR`).join(', ');
	await connection.run(`create or replace table ${quoted(table)} (${declared})`);
	const { VARCHAR } = await duckDb();
	const appender = await connection.createAppender(table);
	for await (const cells of rows) {
		for (let i = 0; i < columns.length; i += 1) appender.appendValue(cells[i] ?? null, VARCHAR);
		appender.endRow();
	}
	appender.closeSync();
}

const CHUNK = 2048;

async function fillNumbers(
	connection: DuckDBConnection,
	table: string,
	columns: Numbers,
): Promise<void> {
	const { DOUBLE, DuckDBDataChunk, INTEGER } = await duckDb();
	const arrays = Object.values(columns);
	const types = arrays.map((array) => (array instanceof Int32Array ? INTEGER : DOUBLE));
	const declared = Object.keys(columns).map((name, i) => `${quoted(name)} ${types[i]}`);
	await connection.run(`create or replace table ${quoted(table)} (${declared.join(', ')})`);
	const appender = await connection.createAppender(table);
	const length = arrays[0]?.length ?? 0;
	for (let from = 0; from < length; from += CHUNK) {
		const chunk = DuckDBDataChunk.create(types);
		chunk.setColumns(arrays.map((array) => Array.from(array.subarray(from, from + CHUNK))));
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}

function asNumber<T>(value: T): T | number {
	if (typeof value !== 'bigint') return value;
	return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
