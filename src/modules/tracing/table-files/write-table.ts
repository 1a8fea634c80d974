import { extname } from 'node:path';
import { type Rows, type Store, text } from './store.ts';

/**
 * Writes what a query answers: parquet, TSV or CSV by the ending of the file. The header is the
 * names of its columns. An existing file is replaced.
 */
export async function writeQuery(store: Store, query: string, path: string): Promise<void> {
	await store.run(`copy (${query}) to ${text(path)} (${formOf(path)})`);
}

/** Writes rows of text that the program made itself. */
export async function writeRows(
	store: Store,
	columns: readonly string[],
	rows: Rows,
	path: string,
): Promise<void> {
	await store.fill('_written', columns, rows);
	await writeQuery(store, 'select * from _written', path);
	await store.run('drop table _written');
}

function formOf(path: string): string {
	const ending = extname(path).toLowerCase();
	if (ending === '.parquet') return 'format parquet, compression zstd';
	const delimiter = ending === '.tsv' || ending === '.tab' ? '\t' : ',';
	return `format csv, header true, delimiter ${text(delimiter)}`;
}
