import { placeFor } from '../table-files/place-for.ts';
import {
	type ReadOptions,
	type ReadTable,
	readTable,
	type TableProblem,
} from '../table-files/read-table.ts';
import { rowsOf } from '../table-files/rows-of.ts';
import { openStore, quoted, type Store } from '../table-files/store.ts';
import { writeQuery } from '../table-files/write-table.ts';
import { analyseName } from './analyse-name.ts';
import { compareNames } from './compare-names.ts';
import { SAME_NAME, sameNameProbability } from './same-name.ts';

export type NamePairs = {
	/** A table whose columns `a` and `b` hold the names, one pair a row. */
	file: string;
	a: string;
	b: string;
	/** Where the same table goes, with `probability` (0 to 1) and `same` (true, false) added. A
	 * column that is there already stays; the added one is then called `same_1`. */
	out: string;
	reading?: ReadOptions;
	onProgress?: (done: number, of: number) => void;
};

export type ScoredPairs =
	| {
			ok: true;
			pairs: number;
			same: number;
			/** What the two columns are called. */
			columns: { probability: string; same: string };
			leftOut: TableProblem[];
			leftOutInAll: number;
	  }
	| { ok: false; problems: TableProblem[]; inAll: number };

/** Says of each row of a table how probable it is that two of its columns hold one name. */
export async function scorePairs(asked: NamePairs): Promise<ScoredPairs> {
	const unwritable = await placeFor(asked.out);
	if (unwritable.length > 0) return { ok: false, problems: unwritable, inAll: 1 };
	const store = await openStore();
	try {
		const read = await readTable(store, asked.file, 'pairs', asked.reading);
		if (!read.ok) return read;
		const problems = columnProblems(asked, read);
		if (problems.length > 0) return { ok: false, problems, inAll: problems.length };
		const counts = { same: 0 };
		await store.fill(
			'scores',
			['_place', '_probability', '_same'],
			scores(store, asked, read, counts),
		);
		const columns = read.columns.map((name) => `pairs.${quoted(name)}`);
		const added = {
			probability: freeName('probability', read.columns),
			same: freeName('same', read.columns),
		};
		await writeQuery(
			store,
			`select ${columns.join(', ')}, scores._probability::DOUBLE as ${quoted(added.probability)},
				scores._same::BOOLEAN as ${quoted(added.same)}
			from pairs join scores on scores._place::INTEGER = pairs._row order by pairs._row`,
			asked.out,
		);
		const { rows: pairs, leftOut, leftOutInAll } = read;
		return { ok: true, pairs, same: counts.same, columns: added, leftOut, leftOutInAll };
	} finally {
		store.close();
	}
}

type Read = Extract<ReadTable, { ok: true }>;

function columnProblems({ file, a, b }: NamePairs, { columns }: Read): TableProblem[] {
	const there = columns.join(', ');
	const missing = [...new Set([a, b])].filter((name) => !columns.includes(name));
	return missing.map((column) => ({
		...{ file, column },
		reason: `there is no such column; there are ${there}`,
	}));
}

/** A name that no column has, whatever its capitals. */
function freeName(name: string, columns: readonly string[]): string {
	const taken = new Set(columns.map((column) => column.toLowerCase()));
	let free = name;
	for (let i = 1; taken.has(free); i += 1) free = `${name}_${i}`;
	return free;
}

async function* scores(
	store: Store,
	{ a, b, onProgress }: NamePairs,
	{ rows }: Read,
	counts: { same: number },
) {
	let done = 0;
	for await (const some of rowsOf(store, 'pairs', [a, b])) {
		for (const [left, right] of some) {
			done += 1;
			const compared = compareNames(analyseName(left ?? ''), analyseName(right ?? ''));
			const probability = sameNameProbability(compared);
			const same = probability >= SAME_NAME;
			if (same) counts.same += 1;
			yield [String(done), probability.toFixed(4), String(same)];
		}
		onProgress?.(done, rows);
	}
}
