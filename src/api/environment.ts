import type { Settings } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Share } from '#modules/reports/server/index.ts';

/** What every handler gets: the same as a page, less the session. */
export interface ApiEnvironment {
	Bindings: {
		db: Db;
		settings: Settings | null;
		now: () => Temporal.Instant;
		/** For fairness between senders, in memory only; never stored, never logged. */
		address: string | null;
		/** How much the sender may still bring. */
		share: Share;
	};
}
