/** A table as it was kept: rows of words, or rows that another program filled in. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** What a record says of wages, entry by entry. */
export type WageEntry = {
	readonly contractVersion?: string;
	readonly contractTerms?: Rows;
	readonly workLog?: Rows;
	readonly payments?: Rows;
	readonly recruitmentCosts?: Rows;
	readonly leaveTaken?: Rows;
	readonly exchangeRates?: Rows;
};
