import { type ColumnRoles, guessId, guessRoles, type Role } from '../table-files/column-roles.ts';
import { quoted, type Store } from '../table-files/store.ts';
import { onlyOf } from './asked-columns.ts';

export type SeenColumns = {
	id: string | null;
	roles: ColumnRoles;
	/** What a person should look at before they believe the result. */
	doubts: string[];
};

type Said = {
	id: string | undefined;
	roles: ColumnRoles;
	/** Roles or columns that are to be compared, whatever they look like. */
	use: readonly string[];
};

/**
 * What the columns of a table say: as the person said, else by the header, else by the values. A
 * column that nobody knows and that differs in every row names the rows or is free text: as evidence
 * it would speak against every pair.
 */
export async function seenColumns(
	store: Store,
	table: string,
	columns: readonly string[],
	{ id: said, roles: given, use }: Said,
): Promise<SeenColumns> {
	const guessed = guessRoles(columns);
	const roles: ColumnRoles = { ...guessed, ...onlyOf(given, columns) };
	const unknown = columns.filter(
		(column) => guessed[column] === 'other' && !given[column] && !use.includes(column),
	);
	const seen = await valuesOf(store, table, unknown);
	let id = said ?? guessId(columns);
	const [first] = columns;
	if (id === null && first && isName(seen.get(first))) id = first;
	if (id !== null && !given[id]) roles[id] = 'ignored';
	for (const [column, values] of seen) {
		if (column !== id && isDifferentEverywhere(values)) roles[column] = 'ignored';
	}
	return { id, roles, doubts: doubtsOf(columns, roles, said !== undefined) };
}

/** Why the first row may be a person and no header; null if it looks like a header. */
export function noHeader(columns: readonly string[]): string | null {
	const dated = columns.findIndex((name) => DATE.test(name.trim()));
	const numbers = columns.filter((name) => NUMBER.test(name.trim())).length;
	const known = Object.values(guessRoles(columns)).some((role) => PERSONAL.includes(role));
	const at = dated >= 0 ? dated : columns.findIndex((name) => NUMBER.test(name.trim()));
	if (at < 0 || (dated < 0 && known && numbers * 2 < columns.length)) return null;
	const what = dated >= 0 ? 'a date' : 'a number';
	return `has ${what} where column ${at + 1} should have its name; if the first row is a person, put a row with the names of the columns above it`;
}

const DATE = /^(\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([T ].*)?$/;
const NUMBER = /^[+-]?\d+([.,]\d+)*$/;
const PERSONAL: readonly Role[] = [
	...(['given_name', 'surname', 'full_name', 'date_of_birth'] as const),
];

type Values = { rows: number; filled: number; different: number; coded: number };

async function valuesOf(
	store: Store,
	table: string,
	columns: readonly string[],
): Promise<Map<string, Values>> {
	const seen = new Map<string, Values>();
	for (const column of columns) {
		const value = `nullif(trim(${quoted(column)}), '')`;
		const [values] = await store.all<Values>(
			`select count(*) as rows, count(${value}) as filled, count(distinct ${value}) as different,
				count(*) filter (regexp_matches(${value}, '\\d') and
					not regexp_full_match(${value}, '\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*')) as coded
			from ${quoted(table)}`,
		);
		if (values) seen.set(column, values);
	}
	return seen;
}

/** Almost every row has one and almost all differ; they hold digits and are no dates. */
function isName(values: Values | undefined): boolean {
	if (!values || values.rows < 2) return false;
	const { rows, different, coded } = values;
	return Math.min(different, coded) >= 0.95 * rows;
}

/** In a small file words differ by chance, codes do not. */
function isDifferentEverywhere({ rows, different, coded }: Values): boolean {
	return rows > 1 && different === rows && (rows >= SMALL || coded === rows);
}

const SMALL = 20;

function doubtsOf(columns: readonly string[], roles: ColumnRoles, idSaid: boolean): string[] {
	const doubts: string[] = [];
	const numbered = columns.find((name) => NUMBER.test(name.trim()));
	if (numbered) doubts.push('a column is named by a number: is the first row really a header?');
	const known = columns.some((column) => roles[column] !== 'other' && roles[column] !== 'ignored');
	if (!known && !idSaid) {
		doubts.push('no column was recognised: is the first row a header? Say the roles in --config');
	}
	return doubts;
}
