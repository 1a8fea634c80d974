import type { Deduction, Line, WageClaim } from './claim.ts';
import { amountText, toCoin } from './currency.ts';
import { exact, least, minus, times } from './exact.ts';
import { payOfTerm, termOn } from './hourly.ts';
import type { WageLaw } from './law.ts';

/**
 * What was taken off the wage. Only what the law allows reduces what is owed, up to its share of
 * the month's wage; the rest is shown and stays owed.
 */
export function deductionLines(claim: WageClaim, law: WageLaw): Line[] {
	return claim.deductions.flatMap((deduction) => linesOf(deduction, claim, law));
}

function linesOf(deduction: Deduction, claim: WageClaim, law: WageLaw): Line[] {
	const rule = law.deductions[deduction.kind];
	const taken = exact(deduction.taken.amount);
	if (!rule) return [lineOf('deduction-unclear', deduction, taken, '', 'no')];
	const { cite, checked } = rule.source;
	if (!rule.allowed) return [lineOf('deduction-not-allowed', deduction, taken, cite, checked)];
	const most = mostOf(rule.upTo, deduction, claim, law) ?? taken;
	const allowed = least(taken, most);
	const over = minus(taken, allowed);
	return [
		lineOf('deduction-allowed', deduction, allowed, cite, checked),
		...(over.n > 0n ? [lineOf('deduction-not-allowed', deduction, over, cite, checked)] : []),
	];
}

/** The most that may be taken in a month, where the law sets a share and the wage is known. */
function mostOf(
	upTo: string | undefined,
	{ on, taken }: Deduction,
	{ terms }: WageClaim,
	law: WageLaw,
) {
	const term = termOn(terms, on);
	if (upTo === undefined || !term || term.wage.currency !== taken.currency) return undefined;
	return times(payOfTerm(term, law).month, exact(upTo));
}

function lineOf(
	what: Line['what'],
	{ on, taken: { currency } }: Deduction,
	amount: ReturnType<typeof exact>,
	cite: string,
	checked: Line['checked'],
): Line {
	const coin = toCoin(amount, currency);
	return {
		what,
		from: on,
		until: on,
		quantity: '1',
		unit: 'amount',
		rate: amountText(coin, currency),
		factor: '1',
		amount: amountText(times(coin, exact('-1')), currency),
		currency,
		cite,
		checked,
		counts: what === 'deduction-allowed',
	};
}
