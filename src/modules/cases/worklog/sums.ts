import type { Money } from '../wages/claim.ts';
import { amountText } from '../wages/currency.ts';
import { exact, plus, ZERO } from '../wages/exact.ts';
import { recruitmentRatio } from '../wages/recruitment-ratio.ts';
import { unitedDays } from '../wages/united-days.ts';
import type { LogEntry } from './entry.ts';
import { standing } from './merge.ts';
import { contractIn } from './substitution.ts';

/** What a log comes to, without any law: that is for the claim. */
export type LogSums = {
	readonly days: number;
	readonly minutes: number;
	/** In each currency by itself. */
	readonly paid: readonly Money[];
	readonly taken: readonly Money[];
	readonly costs: readonly Money[];
	/** Months of pay that the job cost (SDG 10.7.1); null without costs, or with two currencies. */
	readonly monthsOfPay: string | null;
};

export function sumsOf(entries: readonly LogEntry[]): LogSums {
	const all = standing(entries);
	const work = unitedDays(
		all.flatMap((entry) => (entry.kind === 'work' ? [{ ...entry, kind: entry.off }] : [])),
	);
	const moneyIn = (kind: 'paid' | 'taken' | 'cost') =>
		all.flatMap((entry) => (entry.kind === kind ? [entry as Money] : []));
	const costs = moneyIn('cost');
	return {
		days: work.length,
		minutes: work.flatMap(({ spans }) => spans).reduce((sum, span) => sum + minutesOf(span), 0),
		paid: byCurrency(moneyIn('paid')),
		taken: byCurrency(moneyIn('taken')),
		costs: byCurrency(costs),
		monthsOfPay: monthsOfPay(costs, all),
	};
}

/** Of one span; one that ends before it begins goes past midnight. */
export function minutesOf({ from, until }: { from: string; until: string }): number {
	const [start, end] = [minuteOf(from), minuteOf(until)];
	return end > start ? end - start : end + 1440 - start;
}

function minuteOf(time: string): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function byCurrency(all: readonly Money[]): Money[] {
	const sums = new Map<string, ReturnType<typeof exact>>();
	for (const { amount, currency } of all) {
		sums.set(currency, plus(sums.get(currency) ?? ZERO, exact(amount)));
	}
	return [...sums].map(([currency, sum]) => ({ amount: amountText(sum, currency), currency }));
}

/** By what is really paid, else by what was signed, else by what was promised. */
function monthsOfPay(costs: readonly Money[], all: readonly LogEntry[]): string | null {
	const contract =
		contractIn(all, 'real') ?? contractIn(all, 'signed') ?? contractIn(all, 'promised');
	if (costs.length === 0 || contract?.per !== 'month') return null;
	const ratio = recruitmentRatio(costs, contract, []);
	return ratio.known ? ratio.months : null;
}
