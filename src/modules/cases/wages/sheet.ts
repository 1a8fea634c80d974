import type { Calculation } from './claim.ts';
import { countWages } from './count-wages.ts';
import { wageLawOn } from './laws.ts';
import { readPay, readTerms, readWork } from './read-lines.ts';

/** A table as it was kept: rows of words, or rows that another program filled in. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** What a record says of wages, entry by entry. */
export type WageEntry = {
	readonly contractVersion?: string;
	readonly contractTerms?: Rows;
	readonly workLog?: Rows;
	readonly payments?: Rows;
};

export type WageSheet =
	| { readonly kind: 'nothing' }
	| { readonly kind: 'no-law'; readonly unread: readonly string[] }
	| {
			readonly kind: 'counted';
			readonly calculation: Calculation;
			readonly title: string;
			readonly limits: string;
			readonly unread: readonly string[];
	  };

/**
 * What is owed by what a record says: by the contract as signed, else as promised, else as it was,
 * and by the law of the country on the first day of it. What cannot be read is named, never guessed.
 */
export function wageSheet(entries: readonly WageEntry[], country: string): WageSheet {
	const work = readWork(entries.flatMap(({ workLog }) => linesOf(workLog)));
	const pay = readPay(entries.flatMap(({ payments }) => linesOf(payments)));
	const terms = readTerms(contractOf(entries)).read;
	const [first] = terms.toSorted((a, b) => (a.from < b.from ? -1 : 1));
	const unread = [...work.unread, ...pay.unread];
	if (!first) return { kind: 'nothing' };
	const law = wageLawOn(country, first.from);
	if (!law) return { kind: 'no-law', unread };
	const calculation = countWages(
		{
			terms,
			log: work.read,
			payments: pay.read.flatMap((one) => ('paid' in one ? [one.paid] : [])),
			deductions: pay.read.flatMap((one) => ('taken' in one ? [one.taken] : [])),
			leaveTaken: '0',
			currency: terms.at(-1)?.wage.currency ?? first.wage.currency,
			rates: [],
		},
		law,
	);
	return { kind: 'counted', calculation, title: law.title, limits: law.limits, unread };
}

/** Words about other terms stand in the same table; a wage line is one that reads as one. */
function contractOf(entries: readonly WageEntry[]): string[] {
	const found = ['signed', 'promised', 'real'].map((version) =>
		entries
			.filter(({ contractVersion }) => contractVersion === version)
			.flatMap(({ contractTerms }) => linesOf(contractTerms)),
	);
	return found.find((lines) => readTerms(lines).read.length > 0) ?? [];
}

function linesOf(rows: Rows | undefined): string[] {
	if (!Array.isArray(rows)) return [];
	return rows.flatMap(({ words }) => (typeof words === 'string' ? [words] : []));
}
