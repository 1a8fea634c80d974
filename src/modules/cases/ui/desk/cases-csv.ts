import { m } from '#foundations/languages/index.ts';
import { lastDay } from '../../last-day.ts';
import type { WorkRow } from '../../views.ts';
import { wordOf } from '../words.ts';
import { marksOf } from './why-words.ts';

/** A list of cases for a spreadsheet (RFC 4180): coded facts, and nothing that anybody told. */
export function casesCsv(
	rows: readonly WorkRow[],
	{ names, now }: { names: Readonly<Record<string, string>>; now: string },
): string {
	const head = [
		...[m.cases_csv_number(), m.cases_filter_procedure(), m.cases_csv_stage()],
		...[m.cases_csv_country(), m.cases_csv_opened(), m.cases_csv_next(), m.cases_csv_due()],
		...[m.cases_csv_why(), m.cases_people_who()],
	];
	const lines = rows.map((row) => [
		...[row.caseId, wordOf('title', row.procedure), wordOf('stage', row.stage)],
		...[row.country ?? '', row.openedOn, row.next ? wordOf('clock', row.next.clock) : ''],
		...[
			row.next ? (lastDay(row.next.due, row.zone) ?? row.next.due) : '',
			marksOf(row.why, now)
				.map(({ text }) => text)
				.join('; '),
		],
		(row.assignedTo && names[row.assignedTo]) ?? '',
	]);
	// The mark at the beginning tells spreadsheets that this is UTF-8.
	return `\ufeff${[head, ...lines].map((line) => line.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** A name may begin like a formula; a spreadsheet must not run it. */
export function cellOf(text: string): string {
	const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
