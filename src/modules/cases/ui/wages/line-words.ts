import { exact } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { Line, LineKind, Money } from '../../wages/index.ts';

export function lineWord(what: LineKind): string {
	return KINDS[what]();
}

/** An amount with its currency, as the reader writes numbers; the digits stay exact. */
export function moneyText({ amount, currency }: Money): string {
	const decimals = amount.split('.')[1]?.length ?? 0;
	return exact(amount, {
		...{ style: 'currency', currency, currencyDisplay: 'code' },
		...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals },
	});
}

/** `hours: 2.5`: how many, of what; a number after its word needs no other form of it. */
export function quantityText({ quantity, unit }: Line): string {
	if (unit === 'amount') return '';
	return `${UNITS[unit]()}: ${exact(quantity, { maximumFractionDigits: 2 })}`;
}

export function readWord(checked: Line['checked']): string {
	return READ[checked]();
}

const KINDS = {
	wage: () => m.procedures_wages_wage(),
	night: () => m.procedures_wages_night(),
	overtime: () => m.procedures_wages_overtime(),
	'overtime-night': () => m.procedures_wages_overtime_night(),
	'rest-day': () => m.procedures_wages_rest_day(),
	holiday: () => m.procedures_wages_holiday(),
	thirteenth: () => m.procedures_wages_thirteenth(),
	leave: () => m.procedures_wages_leave(),
	'leave-taken': () => m.procedures_wages_leave_taken(),
	'deduction-allowed': () => m.procedures_wages_deduction_allowed(),
	'deduction-not-allowed': () => m.procedures_wages_deduction_not_allowed(),
	'deduction-unclear': () => m.procedures_wages_deduction_unclear(),
	paid: () => m.procedures_wages_paid(),
	exchange: () => m.procedures_wages_exchange(),
} satisfies Record<LineKind, () => string>;

const UNITS = {
	hours: () => m.procedures_wages_hours(),
	days: () => m.procedures_wages_days(),
	months: () => m.procedures_wages_months(),
};

const READ = {
	official: () => m.procedures_wages_read_official(),
	copy: () => m.procedures_wages_read_copy(),
	no: () => m.procedures_wages_read_no(),
	given: () => m.procedures_wages_read_given(),
} satisfies Record<Line['checked'], () => string>;
