import { quoted, type Store } from './store.ts';

/** The rows of a table that was read, in the order of the file, some thousand at a time. */
export async function* rowsOf(
	store: Store,
	table: string,
	columns: readonly string[],
): AsyncGenerator<(string | null)[][]> {
	const wanted = columns.map(quoted).join(', ');
	for await (const rows of store.batches(`select ${wanted} from ${quoted(table)} order by _row`)) {
		yield rows as (string | null)[][];
	}
}
