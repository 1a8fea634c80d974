import type { Line, WageClaim, WageTerm } from './claim.ts';
import { amountText } from './currency.ts';
import { type Exact, exact, isLess, isZero, minus, over, plus, times, ZERO } from './exact.ts';
import { payOfTerm } from './hourly.ts';
import { sortHours } from './hours.ts';
import type { Leave, Thirteenth, WageLaw } from './law.ts';
import { calendarMonths, daysBetween, monthsBetween } from './months.ts';
import { lineOf } from './pay-lines.ts';

/** The thirteenth wage and leave that was not taken, at the wage of the last agreement. */
export function yearLines(claim: WageClaim, law: WageLaw): Line[] {
	const { terms } = claim;
	const last = terms.toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1);
	if (!last) return [];
	const from = terms.map((term) => term.from).toSorted()[0] ?? last.from;
	const whole = { ...last, from };
	return [
		...(law.thirteenth ? thirteenthLine(claim, whole, law, law.thirteenth) : []),
		...(law.leave ? leaveLine(claim, whole, law, law.leave) : []),
	];
}

function thirteenthLine(claim: WageClaim, whole: WageTerm, law: WageLaw, rule: Thirteenth): Line[] {
	const { day, month } = payOfTerm(whole, law);
	const line = lineOf(whole);
	const { source } = rule;
	if (rule.kind === 'earned') {
		const terms = claim.terms.filter(({ wage }) => wage.currency === whole.wage.currency);
		const earned = terms.reduce((sum, term) => plus(sum, ordinaryPay(claim, term, law)), ZERO);
		const twelfth = over(exact(1), exact(12));
		return [
			line({
				what: 'thirteenth',
				quantity: exact(1),
				unit: 'amount',
				rate: earned,
				factor: twelfth,
				source,
			}),
		];
	}
	if (rule.kind === 'twelfths') {
		const months = calendarMonths(whole.from, whole.until).filter(
			({ days }) => days >= rule.fromDays,
		).length;
		const rate = over(month, exact(12));
		return [
			line({
				what: 'thirteenth',
				quantity: exact(months),
				unit: 'months',
				rate,
				factor: exact(1),
				source,
			}),
		];
	}
	const days = times(exact(rule.days), yearsOf(whole));
	return [
		line({ what: 'thirteenth', quantity: days, unit: 'days', rate: day, factor: exact(1), source }),
	];
}

function leaveLine(claim: WageClaim, whole: WageTerm, law: WageLaw, rule: Leave): Line[] {
	const years = yearsOf(whole);
	const counted = rule.fullYearsOnly ? exact(years.n / years.d) : years;
	const due = times(exact(rule.daysPerYear), counted);
	const taken = exact(claim.leaveTaken);
	const left = isLess(due, taken) ? ZERO : minus(due, taken);
	if (isZero(left)) return takenLine(claim, whole);
	return [
		...takenLine(claim, whole),
		lineOf(whole)({
			what: 'leave',
			quantity: left,
			unit: 'days',
			rate: payOfTerm(whole, law).day,
			factor: plus(exact(1), exact(rule.premium)),
			source: rule.source,
		}),
	];
}

/** What was taken stands beside what is left: shown, since the days that are left count without it. */
function takenLine({ leaveTaken }: WageClaim, { from, until, wage }: WageTerm): Line[] {
	if (isZero(exact(leaveTaken))) return [];
	return [
		{
			...{ what: 'leave-taken', from, until, quantity: leaveTaken, unit: 'days', rate: '' },
			...{ factor: '1', amount: amountText(ZERO, wage.currency), currency: wage.currency },
			...{ cite: '', checked: 'given', counts: false },
		},
	];
}

/** Days of work as a share of 365; whole years count as such. */
function yearsOf({ from, until }: WageTerm): Exact {
	return over(exact(daysBetween(from, until)), exact(365));
}

function ordinaryPay(claim: WageClaim, term: WageTerm, law: WageLaw): Exact {
	const { hour, month } = payOfTerm(term, law);
	if (term.per === 'month') {
		return times(month, monthsBetween(term.from, term.until, law.hourly.daysPerMonth));
	}
	const log = claim.log.filter(({ day }) => term.from <= day && day <= term.until);
	return sortHours(log, law)
		.filter(({ kind, step }) => kind === 'ordinary' && step === 0)
		.reduce((sum, { hours }) => plus(sum, times(hours, hour)), ZERO);
}
