import type { TableProblem } from '#modules/tracing/server/index.ts';

/** Where in a file something is wrong, and what. Rows are counted as a spreadsheet does. */
export function problemInWords({ file, row, column, reason }: TableProblem): string {
	const where = [file, row && `row ${row}`, column && `column ${column}`].filter(Boolean);
	return `${where.join(', ')}: ${reason}.`;
}
