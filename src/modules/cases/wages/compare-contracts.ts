import type { Money, Rate } from './claim.ts';
import { decimalsOf } from './currency.ts';
import { decimal, type Exact, exact, isLess, over, times } from './exact.ts';

/** Terms as promised, signed or real. What nobody said is left out. */
export type ContractTerms = {
	readonly wagePerMonth?: Money;
	readonly hoursPerWeek?: string;
	readonly restDaysPerMonth?: string;
	readonly overtimePaid?: boolean;
	readonly housingFree?: boolean;
	readonly foodFree?: boolean;
	readonly travelPaid?: boolean;
	readonly deductionsPerMonth?: Money;
	readonly months?: string;
	readonly job?: string;
	readonly place?: string;
};
export type Term = keyof ContractTerms | 'wagePerHour';

/** Whether a term became worse for the worker on the way from one contract to the next. */
export type TermChange = {
	readonly term: Term;
	readonly before: string;
	readonly after: string;
	readonly change: 'worse' | 'better' | 'different' | 'same' | 'unclear';
};

/**
 * Every term that both contracts speak of. The pay of an hour is compared too: the same wage for
 * more hours is less pay. Amounts in two currencies are compared by the rates given, or `unclear`.
 */
export function compareContracts(
	before: ContractTerms,
	after: ContractTerms,
	rates: readonly Rate[] = [],
): TermChange[] {
	const named = (Object.keys(BETTER) as (keyof ContractTerms)[]).flatMap((term) => {
		const [a, b] = [before[term], after[term]];
		if (a === undefined || b === undefined) return [];
		return [{ term, before: textOf(a), after: textOf(b), change: changeOf(term, a, b, rates) }];
	});
	return [...named, ...hourly(before, after, rates)];
}

type Value = NonNullable<ContractTerms[keyof ContractTerms]>;

/** Which way is better for the worker. */
const BETTER = {
	wagePerMonth: 'more',
	hoursPerWeek: 'less',
	restDaysPerMonth: 'more',
	overtimePaid: 'more',
	housingFree: 'more',
	foodFree: 'more',
	travelPaid: 'more',
	deductionsPerMonth: 'less',
	months: 'neither',
	job: 'neither',
	place: 'neither',
} as const satisfies Record<keyof ContractTerms, 'more' | 'less' | 'neither'>;

function changeOf(
	term: keyof ContractTerms,
	before: Value,
	after: Value,
	rates: readonly Rate[],
): TermChange['change'] {
	const better = BETTER[term];
	if (better === 'neither') return textOf(before) === textOf(after) ? 'same' : 'different';
	const [a, b] = [sizeOf(before, after, rates), sizeOf(after, before, rates)];
	if (!a || !b) return 'unclear';
	if (!isLess(a, b) && !isLess(b, a)) return 'same';
	return isLess(a, b) === (better === 'more') ? 'better' : 'worse';
}

/** In the other's currency, where it is money. */
function sizeOf(value: Value, other: Value, rates: readonly Rate[]): Exact | null {
	if (typeof value === 'boolean') return exact(value ? 1 : 0);
	if (typeof value === 'string') return exact(value);
	const to = (other as Money).currency;
	if (value.currency === to) return exact(value.amount);
	const rate = rates.find(({ currency }) => currency === value.currency);
	if (rate) return times(exact(value.amount), exact(rate.rate));
	// The rates lead to one currency: the other side is converted instead.
	return rates.some(({ currency }) => currency === to) ? exact(value.amount) : null;
}

function hourly(before: ContractTerms, after: ContractTerms, rates: readonly Rate[]): TermChange[] {
	const [a, b] = [perHour(before), perHour(after)];
	if (!a || !b) return [];
	const change = changeOf('wagePerMonth', a, b, rates);
	return [{ term: 'wagePerHour', before: shown(a), after: shown(b), change }];
}

/** A month has 52 twelfths of a week. */
function perHour({ wagePerMonth, hoursPerWeek }: ContractTerms): Money | null {
	if (!wagePerMonth || hoursPerWeek === undefined || exact(hoursPerWeek).n === 0n) return null;
	const hours = over(times(exact(hoursPerWeek), exact(52)), exact(12));
	const { n, d } = over(exact(wagePerMonth.amount), hours);
	return { amount: `${n}/${d}`, currency: wagePerMonth.currency };
}

function textOf(value: Value): string {
	return typeof value === 'object' ? `${value.amount} ${value.currency}` : String(value);
}

/** A fraction of a coin means nothing to a reader: two more digits than the coin do. */
function shown({ amount, currency }: Money): string {
	return `${decimal(exact(amount), decimalsOf(currency) + 2)} ${currency}`;
}
