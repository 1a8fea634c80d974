import type { MemberSession, Settings } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Share } from '#modules/reports/server/index.ts';

/** What every handler gets: the same as a page. */
export interface ApiEnvironment {
	Bindings: {
		db: Db;
		settings: Settings | null;
		now: () => Temporal.Instant;
		/** For fairness between senders, in memory only; never stored, never logged. */
		address: string | null;
		/** How much the sender may still bring. */
		share: Share;
		/** Who is signed in at the desk; asked only where it matters. */
		member?: () => Promise<MemberSession | null>;
	};
}
