import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asUtf8 } from './as-utf8.ts';
import { evenLines } from './even-lines.ts';
import { readParquet } from './read-parquet.ts';
import { quoted, type Store, text } from './store.ts';
import { type TableKind, tableKind } from './table-kind.ts';
import { headerProblem, type ReadTable, refused, type TableProblem } from './was-read.ts';

export type { ReadTable, TableProblem };

export type ReadOptions = {
	/** As the Encoding Standard names it, such as `windows-1256`; default UTF-8. */
	encoding?: string;
	/** Go on without the rows that cannot be read; they are returned as `leftOut`. */
	skipBadRows?: boolean;
};

/** So many problems are told one by one; of the others their number. */
const TOLD = 20;

/**
 * Reads a CSV, TSV or parquet file into a table of text columns of the same names, with `_row`,
 * its place among the rows that were read, from 1.
 *
 * A row with too few or too many fields, or with bytes of another encoding, is never repaired by
 * guess: a person could land in another person's column.
 */
export async function readTable(
	store: Store,
	path: string,
	into: string,
	options: ReadOptions = {},
): Promise<ReadTable> {
	const wrong = (reason: string, row?: number) => refused(path, reason, row);
	const found = await stat(path).catch(() => null);
	if (!found?.isFile()) return wrong('there is no such file');
	if (found.size === 0) return wrong('the file is empty');
	if (options.encoding && !isEncoding(options.encoding)) {
		return wrong(`${options.encoding} is not the name of an encoding, such as windows-1256`);
	}
	const kind = await tableKind(path, options.encoding).catch(() => null);
	if (!kind) return wrong('cannot be read; close its quotation marks', 1);
	if (kind.kind === 'refused') return wrong(kind.reason, kind.row);
	if (kind.kind === 'parquet') return readParquet(store, path, into);
	const unnamed = kind.columns.length - kind.columns.findLastIndex((name) => name !== '') - 1;
	const named = kind.columns.slice(0, kind.columns.length - unnamed);
	const header = headerProblem(named.length > 0 ? named : kind.columns);
	if (header) return wrong(header, 1);
	kind.columns = [...named, ...Array.from({ length: unnamed }, (_, i) => `_unnamed_${i}`)];
	const folder = await mkdtemp(join(tmpdir(), 'amparo-table-'));
	try {
		const read = await readCopied(store, path, into, kind, options, folder);
		return read.ok ? await withoutUnnamed(store, path, into, read, named) : read;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Reads the file itself, or where DuckDB cannot a copy in UTF-8 whose rows all end alike. */
async function readCopied(
	store: Store,
	path: string,
	into: string,
	kind: TextKind,
	options: ReadOptions,
	folder: string,
): Promise<ReadTable> {
	let from = path;
	if (kind.encoding !== 'utf-8') {
		from = join(folder, 'table');
		await asUtf8(path, from, kind.encoding);
	}
	const asItIs = kind.blank === 0 && (await read(from));
	if (asItIs) return asItIs;
	const even = join(folder, 'even');
	await evenLines(from, even, kind.delimiter, kind.blank);
	const evened = await read(even);
	return evened ?? refused(path, 'cannot be read as a table; save it anew as CSV in UTF-8');

	// What DuckDB says of it may quote what the file holds.
	function read(copy: string): Promise<ReadTable | null> {
		return readText(store, copy, path, into, kind, options).catch(() => null);
	}
}

/** Separators at the end of every row are no columns, unless something stands behind one. */
async function withoutUnnamed(
	store: Store,
	path: string,
	into: string,
	read: Extract<ReadTable, { ok: true }>,
	named: string[],
): Promise<ReadTable> {
	for (const [i, column] of read.columns.slice(named.length).entries()) {
		const [found] = await store.all<{ row: number | null }>(
			`select min(_row) as row from ${quoted(into)} where trim(${quoted(column)}) != ''`,
		);
		if (found?.row)
			return refused(path, `column ${named.length + i + 1} has no name in the header`, 1);
		await store.run(`alter table ${quoted(into)} drop column ${quoted(column)}`);
	}
	return { ...read, columns: named };
}

type TextKind = Extract<TableKind, { kind: 'text' }>;

async function readText(
	store: Store,
	readFrom: string,
	path: string,
	into: string,
	kind: TextKind,
	options: ReadOptions,
): Promise<ReadTable> {
	const columns = kind.columns.map((name) => `${text(name)}: 'VARCHAR'`).join(', ');
	await store.run('drop table if exists reject_errors; drop table if exists reject_scans');
	await store.run(`create or replace table ${quoted(into)} as
		select *, (row_number() over ())::INTEGER as _row from read_csv(${text(readFrom)},
			auto_detect = false, header = true, delim = ${text(kind.delimiter)}, quote = '"',
			escape = '"', columns = {${columns}}, store_rejects = true, rejects_limit = 0,
			max_line_size = 10000000)`);
	const rejected = await store.all<Reject>(
		`select distinct on (line) line, column_name, error_type, error_message
		from reject_errors order by line, column_idx`,
	);
	const problems = rejected.slice(0, TOLD).map((reject) => problemOf(path, reject, kind.blank));
	if (rejected.length > 0 && !options.skipBadRows) {
		return { ok: false, problems, inAll: rejected.length };
	}
	const rows = await counted(store, into);
	return {
		ok: true,
		columns: kind.columns,
		...rows,
		leftOut: problems,
		leftOutInAll: rejected.length,
	};
}

type Reject = {
	line: number;
	column_name: string | null;
	error_type: string;
	error_message: string;
};

function problemOf(file: string, reject: Reject, blank: number): TableProblem {
	const [expected, found] = reject.error_message.match(/\d+/g) ?? [];
	const reasons: Record<string, string> = {
		'MISSING COLUMNS': `has ${found} fields, the header has ${expected}`,
		'TOO MANY COLUMNS': `has ${found} fields, the header has ${expected}`,
		'INVALID ENCODING': 'holds bytes that are not UTF-8; name the encoding of the file',
		'UNQUOTED VALUE': 'opens a quotation mark that is never closed',
		'LINE SIZE OVER MAXIMUM': 'is longer than 10 million bytes',
	};
	const reason =
		reasons[reject.error_type] ?? `cannot be read (${reject.error_type.toLowerCase()})`;
	const bytes = reject.error_type === 'INVALID ENCODING' && reject.column_name;
	return { file, row: reject.line + blank, ...(bytes && { column: bytes }), reason };
}

function isEncoding(label: string): boolean {
	try {
		return new TextDecoder(label).encoding !== '';
	} catch {
		return false;
	}
}

async function counted(store: Store, table: string): Promise<{ rows: number }> {
	const [count] = await store.all<{ rows: number }>(
		`select count(*) as rows from ${quoted(table)}`,
	);
	return { rows: count?.rows ?? 0 };
}
