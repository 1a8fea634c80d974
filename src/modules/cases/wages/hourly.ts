import type { WageTerm } from './claim.ts';
import { type Exact, exact, over, times } from './exact.ts';
import type { WageLaw } from './law.ts';

/** The ordinary pay of an hour, a day and a month under one agreement, by the law's divisors. */
export function payOfTerm(
	{ wage, per }: Pick<WageTerm, 'wage' | 'per'>,
	{ hourly }: WageLaw,
): { hour: Exact; day: Exact; month: Exact } {
	const amount = exact(wage.amount);
	const [daysPerMonth, hoursPerMonth] = [exact(hourly.daysPerMonth), exact(hourly.hoursPerMonth)];
	if (per === 'month') {
		return { hour: over(amount, hoursPerMonth), day: over(amount, daysPerMonth), month: amount };
	}
	const hoursPerDay = exact(hourly.hoursPerDay);
	const hour = per === 'hour' ? amount : over(amount, hoursPerDay);
	const day = per === 'day' ? amount : times(amount, hoursPerDay);
	return { hour, day, month: times(day, daysPerMonth) };
}

/** The term that holds on an ISO day: it says in which currency and by which wage to count. */
export function termOn(terms: readonly WageTerm[], day: string): WageTerm | undefined {
	return terms.find(({ from, until }) => from <= day && day <= until);
}
