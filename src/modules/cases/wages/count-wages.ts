import type { Calculation, Line, Money, WageClaim } from './claim.ts';
import { amountText, toCoin } from './currency.ts';
import { deductionLines } from './deductions.ts';
import { type Exact, exact, plus, times, ZERO } from './exact.ts';
import type { WageLaw } from './law.ts';
import { payLines } from './pay-lines.ts';
import { yearLines } from './year-lines.ts';

/**
 * What is owed by one law, line by line. Each line is rounded once to the smallest coin, and the
 * sums add the lines as they are shown, so that anyone can check them with a pencil.
 *
 * @throws RangeError for a number, day or time that is none
 */
export function countWages(claim: WageClaim, law: WageLaw): Calculation {
	const lines = [
		...claim.terms.flatMap((term) => payLines(claim, term, law)),
		...yearLines(claim, law),
		...deductionLines(claim, law),
		...claim.payments.map(({ on, paid }) => paidLine(on, paid)),
	];
	const balances = balancesOf(lines);
	const foreign = balances.filter(({ currency }) => currency !== claim.currency);
	const exchanged = foreign.flatMap((balance) => exchange(balance, claim));
	const missingRates = foreign
		.map(({ currency }) => currency)
		.filter((currency) => !claim.rates.some((rate) => rate.currency === currency));
	const total = [
		...balances.filter(({ currency }) => currency === claim.currency),
		...exchanged.map(({ amount, currency }) => ({ amount, currency })),
	].reduce((sum, { amount }) => plus(sum, exact(amount)), ZERO);
	return {
		law: law.id,
		lines: [...lines, ...exchanged],
		balances,
		total:
			missingRates.length > 0
				? null
				: { amount: amountText(total, claim.currency), currency: claim.currency },
		missingRates,
	};
}

function paidLine(on: string, { amount, currency }: Money): Line {
	return {
		what: 'paid',
		from: on,
		until: on,
		quantity: '1',
		unit: 'amount',
		rate: amountText(exact(amount), currency),
		factor: '1',
		amount: amountText(times(toCoin(exact(amount), currency), exact('-1')), currency),
		currency,
		cite: '',
		checked: 'given',
		counts: true,
	};
}

function balancesOf(lines: readonly Line[]): Money[] {
	const sums = new Map<string, Exact>();
	for (const { amount, currency, counts } of lines) {
		if (counts) sums.set(currency, plus(sums.get(currency) ?? ZERO, exact(amount)));
	}
	return [...sums].map(([currency, sum]) => ({ amount: amountText(sum, currency), currency }));
}

function exchange({ amount, currency }: Money, claim: WageClaim): Line[] {
	const rate = claim.rates.find((one) => one.currency === currency);
	if (!rate) return [];
	const value = toCoin(times(exact(amount), exact(rate.rate)), claim.currency);
	return [
		{
			what: 'exchange',
			from: rate.on,
			until: rate.on,
			quantity: amount,
			unit: 'amount',
			rate: rate.rate,
			factor: '1',
			amount: amountText(value, claim.currency),
			currency: claim.currency,
			cite: rate.source,
			checked: 'given',
			counts: false,
		},
	];
}
