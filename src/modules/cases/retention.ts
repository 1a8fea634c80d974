import type { Temporal } from '#foundations/time/index.ts';

/**
 * The organisation's policy. Three years after it was closed: appeals, follow-up after a return, and
 * the limitation dates of most claims for wages lie before that.
 */
export const CASE_RETENTION = { afterClosing: { years: 3 } } as const;

export type RetainedCase = {
	open: boolean;
	legalHold: boolean;
	erasedOn: Temporal.PlainDate | null;
	/** Day of the last entry. */
	lastOn: Temporal.PlainDate;
};

/** The day on which a case is erased; null while it is open, held as evidence or erased already. */
export function erasedOn({ open, legalHold, erasedOn, lastOn }: RetainedCase) {
	if (open || legalHold || erasedOn) return null;
	return lastOn.add(CASE_RETENTION.afterClosing);
}
