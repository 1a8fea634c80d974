import type { DeductionKind } from './law.ts';
import type { WorkDay } from './work-log.ts';

/** Amounts are decimal text: `1250.50`. Currencies are ISO 4217. */
export type Money = { readonly amount: string; readonly currency: string };

/** What was agreed, from a day on: another wage or another currency is another term. */
export type WageTerm = {
	/** ISO days, both included. */
	readonly from: string;
	readonly until: string;
	readonly per: 'hour' | 'day' | 'month';
	readonly wage: Money;
};

export type Payment = { readonly on: string; readonly paid: Money };

export type Deduction = {
	readonly on: string;
	readonly kind: DeductionKind;
	readonly taken: Money;
};

/** So many units of the claim's currency for one of `currency`, with who published it. */
export type Rate = {
	readonly currency: string;
	readonly rate: string;
	readonly on: string;
	readonly source: string;
};

/** All that is counted. Nothing in it says who the worker is or what papers they have. */
export type WageClaim = {
	readonly terms: readonly WageTerm[];
	readonly log: readonly WorkDay[];
	readonly payments: readonly Payment[];
	readonly deductions: readonly Deduction[];
	/** Days of paid leave taken. */
	readonly leaveTaken: string;
	/** The currency in which the claim is made. */
	readonly currency: string;
	readonly rates: readonly Rate[];
};

/** One line as it stands in the claim: what, how many, at which rate, and by which source. */
export type Line = {
	readonly what: LineKind;
	/** ISO days of the term it belongs to. */
	readonly from: string;
	readonly until: string;
	readonly quantity: string;
	readonly unit: 'hours' | 'days' | 'months' | 'amount';
	/** Pay for one of these before it is multiplied; empty where there is none. */
	readonly rate: string;
	/** The multiple that the law sets. */
	readonly factor: string;
	/** Rounded to the smallest coin; less than zero where it reduces what is owed. */
	readonly amount: string;
	readonly currency: string;
	readonly cite: string;
	readonly checked: 'official' | 'copy' | 'no' | 'given';
	/** A line that is shown and not counted: a deduction nobody may take, or nobody knows about. */
	readonly counts: boolean;
};

export const LINE_KINDS = [
	'wage',
	'night',
	'overtime',
	'overtime-night',
	'rest-day',
	'holiday',
	'thirteenth',
	'leave',
	'leave-taken',
	'deduction-allowed',
	'deduction-not-allowed',
	'deduction-unclear',
	'paid',
	'exchange',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export type Calculation = {
	readonly law: string;
	readonly lines: readonly Line[];
	/** What is still owed, in each currency in which it was agreed or paid. */
	readonly balances: readonly Money[];
	/** In the claim's currency; `null` while a rate is missing. */
	readonly total: Money | null;
	readonly missingRates: readonly string[];
};
