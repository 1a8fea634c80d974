import { quoted, type Store, text } from './store.ts';
import { headerProblem, type ReadTable, refused } from './was-read.ts';

/** Every column becomes text. A file that is cut off or damaged is refused whole. */
export async function readParquet(store: Store, path: string, into: string): Promise<ReadTable> {
	try {
		return await readWhole(store, path, into);
	} catch {
		// What DuckDB says of it may quote what the file holds.
		return refused(path, 'is damaged, or was not copied whole; ask for it once more');
	}
}

async function readWhole(store: Store, path: string, into: string): Promise<ReadTable> {
	const described = await store.all<{ column_name: string }>(
		`describe select * from read_parquet(${text(path)})`,
	);
	const columns = described.map((column) => column.column_name);
	const header = headerProblem(columns);
	if (header) return refused(path, header);
	const cells = columns.map((name) => `${quoted(name)}::VARCHAR as ${quoted(name)}`);
	await store.run(`create or replace table ${quoted(into)} as
		select ${cells.join(', ')}, (file_row_number + 1)::INTEGER as _row
		from read_parquet(${text(path)}, file_row_number = true)`);
	const [count] = await store.all<{ rows: number }>(`select count(*) as rows from ${quoted(into)}`);
	return { ok: true, columns, rows: count?.rows ?? 0, leftOut: [], leftOutInAll: 0 };
}
