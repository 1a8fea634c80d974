import type { Line, LineKind, WageClaim, WageTerm } from './claim.ts';
import { amountText, toCoin } from './currency.ts';
import { decimal, type Exact, exact, isZero, minus, plus, times, ZERO } from './exact.ts';
import { payOfTerm } from './hourly.ts';
import { type Hours, sortHours } from './hours.ts';
import type { Source, WageLaw } from './law.ts';
import { monthsBetween } from './months.ts';

/** The wage itself, then night, overtime, rest days and holidays, under one agreement. */
export function payLines(claim: WageClaim, term: WageTerm, law: WageLaw): Line[] {
	const log = claim.log.filter(({ day }) => term.from <= day && day <= term.until);
	const hours = sortHours(log, law);
	const { hour } = payOfTerm(term, law);
	const line = lineOf(term);
	return [
		...wageLine(term, hours, law, line),
		...hours.flatMap((one) => {
			const factor = extraOf(one);
			if (isZero(factor)) return [];
			return [
				line({
					what: kindOf(one),
					quantity: one.hours,
					unit: 'hours',
					rate: hour,
					factor,
					source: one.pays.source,
				}),
			];
		}),
	];
}

type Parts = {
	what: LineKind;
	quantity: Exact;
	unit: Line['unit'];
	rate: Exact;
	factor: Exact;
	source: Source;
};

/** Makes lines of one term: quantity × rate × factor, rounded once. */
export function lineOf({ from, until, wage: { currency } }: WageTerm): (parts: Parts) => Line {
	return ({ what, quantity, unit, rate, factor, source }) => ({
		what,
		from,
		until,
		quantity: decimal(quantity, 2),
		unit,
		rate: decimal(rate, 4),
		factor: decimal(factor, 4).replace(/0+$/, '').replace(/\.$/, ''),
		amount: amountText(toCoin(times(times(quantity, rate), factor), currency), currency),
		currency,
		cite: source.cite,
		checked: source.checked,
		counts: true,
	});
}

/** Months of a monthly wage, or the ordinary hours of another one. */
function wageLine(
	term: WageTerm,
	hours: readonly Hours[],
	law: WageLaw,
	line: (parts: Parts) => Line,
): Line[] {
	const { hour, month } = payOfTerm(term, law);
	const ordinary = hours.filter(({ kind, step }) => kind === 'ordinary' && step === 0);
	const worked = ordinary.reduce((sum, one) => plus(sum, one.hours), ZERO);
	const monthly = term.per === 'month';
	const quantity = monthly ? monthsBetween(term.from, term.until, law.hourly.daysPerMonth) : worked;
	if (isZero(quantity)) return [];
	return [
		line({
			what: 'wage',
			quantity,
			unit: monthly ? 'months' : 'hours',
			rate: monthly ? month : hour,
			factor: exact(1),
			source: law.hourly.source,
		}),
	];
}

/** What an hour is paid beside the wage line, which holds the ordinary hours already. */
function extraOf({ kind, step, night, pays }: Hours): Exact {
	const factor = exact(night ? pays.night : pays.day);
	return kind === 'ordinary' && step === 0 ? minus(factor, exact(1)) : factor;
}

function kindOf({ kind, step, night }: Hours): LineKind {
	if (kind === 'rest') return 'rest-day';
	if (kind === 'holiday') return 'holiday';
	if (step === 0) return 'night';
	return night ? 'overtime-night' : 'overtime';
}
