/**
 * What is wrong with a file, said so that a person can find it. Rows are counted as a spreadsheet
 * does: the header is row 1, unless empty lines stand above it.
 */
export type TableProblem = { file: string; row?: number; column?: string; reason: string };

export type ReadTable =
	| { ok: true; columns: string[]; rows: number; leftOut: TableProblem[]; leftOutInAll: number }
	| { ok: false; problems: TableProblem[]; inAll: number };

/** A file of which nothing was read, for one reason. */
export function refused(file: string, reason: string, row?: number): ReadTable {
	return { ok: false, problems: [{ file, ...(row && { row }), reason }], inAll: 1 };
}

/** What keeps a header from naming its columns; null if nothing does. */
export function headerProblem(columns: readonly string[]): string | null {
	const unnamed = columns.indexOf('');
	if (unnamed >= 0) return `column ${unnamed + 1} has no name in the header`;
	const lower = columns.map((name) => name.toLowerCase());
	const twice = columns.find((_, i) => lower.indexOf(lower[i] ?? '') !== i);
	if (twice !== undefined) return `two columns are called ${twice}`;
	return lower.includes('_row') ? 'a column is called _row, which is kept; rename it' : null;
}
