import type { Temporal } from '#foundations/time/index.ts';
import type { Entry } from './entry.ts';
import type { Procedure } from './procedure.ts';
import type { Surroundings } from './state.ts';

/** The record to which an act is added. */
export type Before = {
	/** The record's own version: the one it was opened with. */
	readonly procedure: Procedure;
	readonly entries: readonly Entry[];
	readonly surroundings: Surroundings;
	/** First day on which the person may have been born, where it is known: nothing is older. */
	readonly born?: Temporal.PlainDate;
};
