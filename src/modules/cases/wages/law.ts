/**
 * What a law says about pay, as data, from a day on. Numbers are text so that they stay exact.
 * Multiples are of the ordinary hourly pay.
 */
export type WageLaw = {
	readonly id: string;
	/** ISO 3166-1. */
	readonly country: string;
	/** In its own language. */
	readonly title: string;
	/** ISO day from which these figures hold, and the last one where it is known. */
	readonly from: string;
	readonly until: string | null;
	/** Addresses of its text. What was read of it stands with each figure. */
	readonly text: readonly LawText[];
	/** Ordinary hours; what is beyond either is overtime. */
	readonly hours: { readonly perDay: string; readonly perWeek: string; readonly source: Source };
	/** How a monthly or daily wage becomes an hourly one. */
	readonly hourly: {
		readonly daysPerMonth: string;
		readonly hoursPerDay: string;
		readonly hoursPerMonth: string;
		readonly source: Source;
	};
	/** Night: from when until when, and how many minutes of the clock make one paid hour. */
	readonly night: {
		readonly from: string;
		readonly until: string;
		readonly minutesPerHour: string;
		readonly source: Source;
	} | null;
	readonly ordinary: DayPay;
	/** Work on the weekly day of rest, and on a public holiday: what is owed beside the wage. */
	readonly rest: DayPay;
	readonly holiday: DayPay;
	readonly thirteenth: Thirteenth | null;
	readonly leave: Leave | null;
	/** What may be taken off the wage; what is not named here is not known. */
	readonly deductions: Readonly<Partial<Record<DeductionKind, DeductionRule>>>;
	/** What these figures leave out, for whoever counts by them. */
	readonly limits: string;
};

/**
 * Where the text of a law can be read. `official`: the publisher's own page; none of these could be
 * opened from where this was written, so the day on which a text was read (`on`) is of copies alone.
 */
export type LawText = {
	readonly at: string;
	readonly kind: 'official' | 'copy';
	/** ISO day. */
	readonly on: string | null;
	/** What was read there. */
	readonly articles: string;
};

/** `copy`: the article was read in a copy kept by others, not in the official journal. */
export type Source = { readonly cite: string; readonly checked: 'official' | 'copy' | 'no' };

/** Hours within the ordinary time, then overtime in steps. */
export type DayPay = {
	readonly within: Pays;
	readonly beyond: readonly (Pays & {
		/** Hours of this step in a week. */ readonly upTo?: string;
	})[];
};

/** Multiples of the hourly pay, by day and by night. */
export type Pays = { readonly day: string; readonly night: string; readonly source: Source };

export type Thirteenth =
	/** A twelfth of the last monthly wage for each month with so many days of work. */
	| { readonly kind: 'twelfths'; readonly fromDays: number; readonly source: Source }
	/** So many days of pay for a year, by days of work. */
	| { readonly kind: 'days'; readonly days: string; readonly source: Source }
	/** A twelfth of what was earned in ordinary pay. */
	| { readonly kind: 'earned'; readonly source: Source };

/** Paid leave that was not taken, paid out at the end. */
export type Leave = {
	/** Days of leave for each full year; a shorter time counts by its share unless `fullYearsOnly`. */
	readonly daysPerYear: string;
	readonly fullYearsOnly: boolean;
	/** Added to each day's pay. */
	readonly premium: string;
	readonly source: Source;
};

export const DEDUCTIONS = [
	'tax-or-insurance',
	'advance',
	'food-or-housing',
	'damage',
	'recruitment-fee',
	'fine',
	'papers',
	'other-deduction',
] as const;
export type DeductionKind = (typeof DEDUCTIONS)[number];

export type DeductionRule = {
	readonly allowed: boolean;
	/** Of the wage of the month. */
	readonly upTo?: string;
	readonly source: Source;
};
