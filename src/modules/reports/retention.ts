import { Temporal } from '#foundations/time/index.ts';
import { isDecided, type Stage } from './stages.ts';

/** The organisation's policy, in days. Purpose of the year: appeal, reprisal, limitation dates. */
export const RETENTION = { afterDecision: 365, afterLastWord: 90, warning: 30 } as const;

export type Retained = {
	stage: Stage;
	/** Day of the decision or withdrawal, if there is one. */
	decidedOn: Temporal.PlainDate | null;
	/** Day of the last message or file, from either side. */
	lastWordOn: Temporal.PlainDate;
	erasedOn: Temporal.PlainDate | null;
	legalHold: boolean;
	/** Something was written to the person that they have not opened. */
	unread: boolean;
	/** Something else came out of it, such as a search, which its receipt has to open. */
	needed: boolean;
};

export type RetentionAnswer =
	| { keep: 'undecided' | 'legal-hold' | 'needed' | 'unread' | 'erased' }
	/** `warn` is true in the last days, on the person's page and on the desk's. */
	| { eraseOn: Temporal.PlainDate; due: boolean; warn: boolean };

/**
 * When a report is erased.
 *
 * An undecided report stays. A legal hold stays (T16), even against a withdrawal, which is then
 * carried out when the hold ends. What the person has not read stays, however long: an answer
 * that is deleted unread was never given. A report stays, too, while a search that came with it is
 * there: the receipt of the one is that of the other.
 */
export function retentionOf(report: Retained, today: Temporal.PlainDate): RetentionAnswer {
	const { stage, decidedOn, lastWordOn, erasedOn, legalHold, unread, needed } = report;
	if (erasedOn) return { keep: 'erased' };
	if (legalHold) return { keep: 'legal-hold' };
	if (!isDecided(stage) || !decidedOn) return { keep: 'undecided' };
	if (stage === 'withdrawn') return { eraseOn: decidedOn, due: true, warn: false };
	if (needed) return { keep: 'needed' };
	if (unread) return { keep: 'unread' };
	const eraseOn = later(
		decidedOn.add({ days: RETENTION.afterDecision }),
		lastWordOn.add({ days: RETENTION.afterLastWord }),
	);
	const left = today.until(eraseOn).days;
	return { eraseOn, due: left <= 0, warn: left <= RETENTION.warning };
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
	return Temporal.PlainDate.compare(a, b) > 0 ? a : b;
}
