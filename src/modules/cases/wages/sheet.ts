import type { Calculation, Money, Rate, WageTerm } from './claim.ts';
import { countWages } from './count-wages.ts';
import { amountText } from './currency.ts';
import { decimal, exact, plus, ZERO } from './exact.ts';
import { payOfTerm } from './hourly.ts';
import type { LawText, WageLaw } from './law.ts';
import { wageLawOn } from './laws.ts';
import { readCosts, readLeave, readPay, readRates, readTerms, readWork } from './read-lines.ts';
import { type RecruitmentRatio, recruitmentRatio } from './recruitment-ratio.ts';
import { standingRows } from './standing-rows.ts';
import { unitedDays } from './united-days.ts';
import type { Rows, WageEntry } from './wage-entry.ts';

export type WageSheet =
	| { readonly kind: 'nothing' }
	| { readonly kind: 'no-law'; readonly unread: readonly string[] }
	| {
			readonly kind: 'counted';
			readonly calculation: Calculation;
			readonly title: string;
			readonly text: readonly LawText[];
			readonly limits: string;
			readonly unread: readonly string[];
			/** Months of pay that the job cost (SDG 10.7.1); `null` where nothing was paid for it. */
			readonly jobCost: RecruitmentRatio | null;
	  };

/**
 * What is owed by what a record says: by the contract as signed, else as promised, else as it was,
 * and by the law of the country on the first day of it. What cannot be read is named, never guessed.
 */
export function wageSheet(given: readonly WageEntry[], country: string): WageSheet {
	const entries = standingRows(given);
	const work = readWork(entries.flatMap(({ workLog }) => linesOf(workLog)));
	const pay = readPay(entries.flatMap(({ payments }) => linesOf(payments)));
	const costs = readCosts(entries.flatMap(({ recruitmentCosts }) => linesOf(recruitmentCosts)));
	const leave = readLeave(entries.flatMap(({ leaveTaken }) => linesOf(leaveTaken)));
	const rates = readRates(entries.flatMap(({ exchangeRates }) => linesOf(exchangeRates)));
	const terms = readTerms(contractOf(entries)).read;
	const [first] = terms.toSorted((a, b) => (a.from < b.from ? -1 : 1));
	const unread = [...work.unread, ...pay.unread, ...leave.unread, ...rates.unread];
	if (!first) return { kind: 'nothing' };
	const law = wageLawOn(country, first.from);
	if (!law) return { kind: 'no-law', unread };
	const currency = terms.at(-1)?.wage.currency ?? first.wage.currency;
	const calculation = countWages(
		{
			terms,
			log: unitedDays(work.read),
			payments: pay.read.flatMap((one) => ('paid' in one ? [one.paid] : [])),
			deductions: pay.read.flatMap((one) => ('taken' in one ? [one.taken] : [])),
			leaveTaken: daysOf(leave.read),
			currency,
			rates: ratesInto(currency, rates.read),
		},
		law,
	);
	return {
		kind: 'counted',
		calculation,
		...{ title: law.title, text: law.text },
		limits: law.limits,
		unread: [...unread, ...costs.unread],
		jobCost: jobCostOf(costs.read, first, law, rates.read),
	};
}

/** Over what the same worker earns in a month by the first agreement. */
function jobCostOf(
	costs: readonly Money[],
	first: WageTerm,
	law: WageLaw,
	rates: readonly IntoRate[],
): RecruitmentRatio | null {
	if (costs.length === 0) return null;
	const { currency } = first.wage;
	const month = { amount: amountText(payOfTerm(first, law).month, currency), currency };
	return recruitmentRatio(costs, month, ratesInto(currency, rates));
}

type IntoRate = Rate & { into: string };

/** Of each currency the rate of the latest day: the one by which a claim is made. */
function ratesInto(currency: string, rates: readonly IntoRate[]): Rate[] {
	const latest = rates.toSorted((a, b) => (a.on < b.on ? 1 : -1));
	return latest.flatMap(({ into, ...rate }) => (into === currency ? [rate] : []));
}

function daysOf(leave: readonly { days: string }[]): string {
	return decimal(
		leave.reduce((sum, { days }) => plus(sum, exact(days)), ZERO),
		2,
	);
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

/** The lines of a table that was typed as words. */
export function linesOf(rows: Rows | undefined): string[] {
	if (!Array.isArray(rows)) return [];
	return rows.flatMap(({ words }) => (typeof words === 'string' ? [words] : []));
}
