import type { Money, Rate } from './claim.ts';
import { amountText, toCoin } from './currency.ts';
import { decimal, exact, over, plus, times, ZERO } from './exact.ts';

export type RecruitmentRatio =
	| {
			readonly known: true;
			readonly costs: Money;
			readonly earnings: Money;
			readonly months: string;
	  }
	| { readonly known: false; readonly missingRates: readonly string[] };

/**
 * SDG indicator 10.7.1 for one worker: all that they paid, over what the same worker earns in a
 * month, both in the currency of the country of work. `months` is how many months of pay the job
 * cost. Source: metadata of indicator 10.7.1 (ILO and World Bank, 2022-05-18), section 2.a.
 *
 * @param costs all fees and related costs, as the ILO defines them, each as it was paid
 * @param earnings of one month, before deductions
 */
export function recruitmentRatio(
	costs: readonly Money[],
	earnings: Money,
	rates: readonly Rate[],
): RecruitmentRatio {
	const missing = costs
		.map(({ currency }) => currency)
		.filter((currency) => currency !== earnings.currency)
		.filter((currency) => !rates.some((rate) => rate.currency === currency));
	const month = exact(earnings.amount);
	if (missing.length > 0 || month.n <= 0n) {
		return { known: false, missingRates: [...new Set(missing)] };
	}
	const { currency } = earnings;
	const sum = costs.reduce((all, paid) => {
		const rate = paid.currency === currency ? '1' : rateOf(paid.currency, rates);
		return plus(all, toCoin(times(exact(paid.amount), exact(rate)), currency));
	}, ZERO);
	return {
		known: true,
		costs: { amount: amountText(sum, currency), currency },
		earnings,
		months: decimal(over(sum, month), 2),
	};
}

function rateOf(currency: string, rates: readonly Rate[]): string {
	return rates.find((rate) => rate.currency === currency)?.rate ?? '0';
}
