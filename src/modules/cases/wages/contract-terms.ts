import type { ContractTerms } from './compare-contracts.ts';
import { readTerms } from './read-lines.ts';
import { linesOf } from './sheet.ts';
import { standingRows } from './standing-rows.ts';
import type { Rows, WageEntry } from './wage-entry.ts';

/**
 * What a record says of one contract: the wage from the lines that read as one, and terms that
 * another program filled in by name. What nobody said stays open.
 */
export function contractTermsOf(
	entries: readonly WageEntry[],
	version: 'promised' | 'signed' | 'real',
): ContractTerms {
	const rows = standingRows(entries)
		.filter(({ contractVersion }) => contractVersion === version)
		.flatMap(({ contractTerms }) => contractTerms ?? []);
	const monthly = readTerms(linesOf(rows)).read.find(({ per }) => per === 'month');
	return {
		...(monthly && { wagePerMonth: monthly.wage }),
		...numbersIn(rows),
		...wordsIn(rows),
	};
}

function numbersIn(rows: Rows): ContractTerms {
	const found: Record<string, string> = {};
	for (const row of rows) {
		for (const name of ['hoursPerWeek', 'restDaysPerMonth', 'months'] as const) {
			const value = String(row[name] ?? '');
			if (/^\d{1,4}(\.\d{1,2})?$/.test(value)) found[name] = value;
		}
	}
	return found;
}

function wordsIn(rows: Rows): ContractTerms {
	const found: Record<string, string> = {};
	for (const row of rows) {
		for (const name of ['job', 'place'] as const) {
			const value = row[name];
			if (typeof value === 'string' && value.trim() !== '') found[name] = value.trim();
		}
	}
	return found;
}
