import { birthOf } from '../evidence/index.ts';
import { placeFor } from '../table-files/place-for.ts';
import { type ReadOptions, readTable, type TableProblem } from '../table-files/read-table.ts';
import { rowsOf } from '../table-files/rows-of.ts';
import { openStore, type Store } from '../table-files/store.ts';
import { writeRows } from '../table-files/write-table.ts';
import { MOST_NAMES } from './layout.ts';
import { openSearch, type Search } from './open-search.ts';
import type { Days, SearchRecord } from './search-record.ts';

export type PeopleFile = { file: string; id: string; names: readonly string[]; birth?: string };
export type QueryFile = { file: string; names: readonly string[]; birth?: string };

export type SearchFiles = {
	people: PeopleFile;
	queries: QueryFile;
	out: string;
	top: number;
	reading?: ReadOptions;
	onProgress?: (step: 'read' | 'index' | 'search', done: number, of?: number) => void;
};

export type SearchedFiles =
	| { ok: true; people: number; queries: number; hits: number; leftOut: TableProblem[] }
	| { ok: false; problems: TableProblem[]; inAll: number };

/**
 * Looks for each row of one file among the people of another, and writes who may be meant:
 * `query_row` (1 is the first row under the header), `rank`, `id`, `probability`.
 *
 * Rows with the same id are one person with several names. A row without a name finds nobody.
 */
export async function searchFiles(asked: SearchFiles): Promise<SearchedFiles> {
	const unwritable = await placeFor(asked.out);
	if (unwritable.length > 0) return { ok: false, problems: unwritable, inAll: 1 };
	const store = await openStore();
	try {
		const read = await readBoth(store, asked);
		if (!read.ok) return read;
		const search = await openSearch();
		try {
			await search.load(peopleOf(store, asked.people), (done) => asked.onProgress?.('index', done));
			const hits = { count: 0 };
			const rows = hitsOf(search, store, asked, { of: read.queries, hits });
			await writeRows(store, ['query_row', 'rank', 'id', 'probability'], rows, asked.out);
			const { queries, leftOut } = read;
			return { ok: true, people: search.size, queries, hits: hits.count, leftOut };
		} finally {
			await search.close();
		}
	} finally {
		store.close();
	}
}

type Read =
	| { ok: true; queries: number; leftOut: TableProblem[] }
	| { ok: false; problems: TableProblem[]; inAll: number };

async function readBoth(store: Store, { people, queries, reading, onProgress }: SearchFiles) {
	const leftOut: TableProblem[] = [];
	let rows = 0;
	for (const [table, asked] of [['people', people] as const, ['queries', queries] as const]) {
		onProgress?.('read', 0);
		const read = await readTable(store, asked.file, table, reading);
		if (!read.ok) return read satisfies Read;
		const wanted = [...asked.names, ...('id' in asked ? [asked.id] : []), asked.birth ?? []].flat();
		const missing = wanted.filter((column) => !read.columns.includes(column));
		const problems = missing.map((column) => unknownColumn(asked.file, column, read.columns));
		if (problems.length > 0) return { ok: false, problems, inAll: problems.length } satisfies Read;
		leftOut.push(...read.leftOut);
		rows = read.rows;
	}
	return { ok: true, queries: rows, leftOut } satisfies Read;
}

function unknownColumn(file: string, column: string, columns: readonly string[]): TableProblem {
	return { file, column, reason: `there is no such column; there are ${columns.join(', ')}` };
}

async function* peopleOf(store: Store, asked: PeopleFile): AsyncGenerator<SearchRecord> {
	const columns = [asked.id, ...asked.names, ...(asked.birth ? [asked.birth] : [])];
	const known = new Map<string, { id: string; names: string[]; birth?: Days }>();
	for await (const rows of rowsOf(store, 'people', columns)) {
		for (const cells of rows) {
			const id = cells[0];
			if (!id) continue;
			const names = cells.slice(1, asked.names.length + 1).filter((name) => name !== null);
			const person = known.get(id) ?? { id, names: [] };
			for (const name of names) {
				// An id that is no id would be one person with a million names.
				if (person.names.length >= MOST_NAMES) break;
				if (!person.names.includes(name)) person.names.push(name);
			}
			const birth = asked.birth ? daysOf(cells.at(-1)) : undefined;
			if (birth) person.birth ??= birth;
			known.set(id, person);
		}
	}
	yield* known.values();
}

async function* hitsOf(
	search: Search,
	store: Store,
	{ queries, top, onProgress }: SearchFiles,
	{ of, hits }: { of: number; hits: { count: number } },
): AsyncGenerator<string[]> {
	const columns = [...queries.names, ...(queries.birth ? [queries.birth] : [])];
	let row = 0;
	for await (const rows of rowsOf(store, 'queries', columns)) {
		for (let start = 0; start < rows.length; start += AT_ONCE) {
			const some = rows.slice(start, start + AT_ONCE);
			const found = await Promise.all(some.map((cells) => hitsOfRow(cells)));
			for (const one of found) {
				row += 1;
				hits.count += one.length;
				for (const [rank, { id, probability }] of one.entries()) {
					yield [String(row), String(rank + 1), id, probability.toPrecision(6)];
				}
			}
			onProgress?.('search', row, of);
		}
	}

	async function hitsOfRow(cells: readonly (string | null)[]) {
		const names = cells.slice(0, queries.names.length).filter((name) => name !== null);
		const birth = queries.birth ? daysOf(cells.at(-1)) : undefined;
		if (names.length === 0) return [];
		return search.search({ names, ...(birth && { birth }) }, { top });
	}
}

/** Enough that no worker waits for the next question. */
const AT_ONCE = 8;

/** `1990`, `1990-05` or `1990-05-17`; anything else is no date here. */
function daysOf(cell: string | null | undefined): Days | undefined {
	const [, year, month, day] = cell?.match(/^(\d{4})(?:-?(\d\d))?(?:-?(\d\d))?$/) ?? [];
	if (!year) return undefined;
	const last = month ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 31;
	const from = `${year}-${month ?? '01'}-${day ?? '01'}`;
	const to = `${year}-${month ?? '12'}-${day ?? String(last).padStart(2, '0')}`;
	if (Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to))) return undefined;
	const birth = birthOf({ from, to });
	return { from: birth.from, to: birth.to };
}
