import { analyseName, compareNames, type Script, sameNameProbability } from '../names/index.ts';
import { type ReadOptions, readTable, type TableProblem } from '../table-files/read-table.ts';
import { rowsOf } from '../table-files/rows-of.ts';
import { openStore } from '../table-files/store.ts';
import { AGE_GROUPS, type LabelledPair, type Traits } from './labelled-pair.ts';

/** For both records of a pair; each may stand alone, or once for each with `_a` and `_b`. */
const TRAIT_COLUMNS = ['script', 'origin', 'sex', 'age_group'] as const;
const COLUMNS = ['same', 'probability', 'name_a', 'name_b'];

export type ReadPairs =
	| { ok: true; pairs: LabelledPair[] }
	| { ok: false; problems: TableProblem[]; inAll: number };

/**
 * Reads pairs that people have judged: `same` (true, false, 1, 0, yes, no) and either `probability`
 * or the two names `name_a` and `name_b`, from which probability and script are worked out.
 */
export async function readLabelledPairs(file: string, reading?: ReadOptions): Promise<ReadPairs> {
	const store = await openStore();
	try {
		const table = await readTable(store, file, 'pairs', reading);
		if (!table.ok) return table;
		const has = (column: string) => table.columns.includes(column);
		if (!has('same')) return lacks(file, 'same, whether it is one person');
		if (!has('probability') && !(has('name_a') && has('name_b'))) {
			return lacks(file, 'probability, nor two columns name_a and name_b');
		}
		const columns = [...COLUMNS, ...TRAIT_COLUMNS.flatMap(bothOf)].filter(has);
		const pairs: LabelledPair[] = [];
		const problems: TableProblem[] = [];
		let row = 1;
		for await (const rows of rowsOf(store, 'pairs', columns)) {
			for (const cells of rows) {
				row += 1;
				const pair = pairOf((column) => (cells[columns.indexOf(column)] ?? '').trim());
				if (typeof pair === 'string') problems.push({ file, row, reason: pair });
				else pairs.push(pair);
			}
		}
		const told = problems.slice(0, 20);
		if (problems.length > 0) return { ok: false, problems: told, inAll: problems.length };
		return { ok: true, pairs };
	} finally {
		store.close();
	}
}

function lacks(file: string, what: string): ReadPairs {
	return { ok: false, problems: [{ file, reason: `has no column ${what}` }], inAll: 1 };
}

function bothOf(column: string): string[] {
	return [column, `${column}_a`, `${column}_b`];
}

type Cell = (column: string) => string;

function pairOf(cell: Cell): LabelledPair | string {
	const same = LABELS[cell('same').toLowerCase()];
	if (same === undefined) return 'says neither true nor false in the column same';
	const [a, b] = [analyseName(cell('name_a')), analyseName(cell('name_b'))];
	const given = cell('probability');
	const probability = given === '' ? sameNameProbability(compareNames(a, b)) : Number(given);
	if (!(probability >= 0 && probability <= 1)) return 'has no probability from 0 to 1';
	return {
		same,
		probability,
		a: traitsOf(cell, 'a', a.tokens[0]?.script),
		b: traitsOf(cell, 'b', b.tokens[0]?.script),
	};
}

const LABELS: Record<string, boolean> = {
	...{ true: true, yes: true, '1': true, same: true },
	...{ false: false, no: false, '0': false, different: false },
};

function traitsOf(cell: Cell, side: 'a' | 'b', read: Script | undefined): Traits {
	const of = (column: string) => cell(`${column}_${side}`) || cell(column);
	const script = of('script').toLowerCase() || read;
	const sex = SEXES[of('sex').toLowerCase()];
	const ageGroup = AGE_GROUPS.find((group) => group === of('age_group'));
	return {
		...(script && { script: script as Script }),
		...(of('origin') && { origin: of('origin') }),
		...(sex && { sex }),
		...(ageGroup && { ageGroup }),
	};
}

const SEXES: Record<string, NonNullable<Traits['sex']>> = {
	...{ f: 'female', female: 'female', woman: 'female' },
	...{ m: 'male', male: 'male', man: 'male' },
	...{ x: 'other', other: 'other' },
};
