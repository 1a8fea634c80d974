import { m } from '#foundations/languages/index.ts';
import type { FigureSheet } from './figure-rows.ts';

/**
 * The figures for a spreadsheet: the same numbers with the same gaps (RFC 4180).
 *
 * A number that is kept back is an empty cell, since a zero would be counted.
 */
export function figuresCsv(sheets: readonly FigureSheet[]): string {
	const head = [m.desk_figures_csv_table(), m.desk_figures_csv_value(), m.desk_figures_csv_count()];
	const lines = sheets.flatMap(({ title, rows, others }) => [
		...rows.map(({ label, count }) => [title, label, count === null ? '' : String(count)]),
		...(others > 0 ? [[title, m.desk_figures_kept_back_text(), String(others)]] : []),
	]);
	// The mark at the beginning tells spreadsheets that this is UTF-8.
	return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A team's name may begin like a formula; a spreadsheet must not run it. */
function cell(text: string): string {
	const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
