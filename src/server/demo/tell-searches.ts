import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { newReceipt } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { openSearch, registerRecord } from '#modules/tracing/server/index.ts';
import { demoEvent, demoFound, demoSearches } from './demo-searches.ts';

/** Families send their searches, and the tracing team registers whom it was told of. */
export async function tellSearches(
	db: Db,
	session: MemberSession,
	now: Temporal.Instant,
): Promise<void> {
	for (const { ago, ...search } of demoSearches) {
		const then = now.subtract({ hours: 24 * ago });
		const sent = await openSearch(db, { seed: newReceipt(), ...search }, { now: then });
		if (!sent.ok) throw new Error(`the demonstration cannot search: ${sent.problem}`);
	}
	for (const record of [...demoFound.map((content) => ({ content })), demoEvent]) {
		const made = await registerRecord(db, session, record, { now });
		if (!made.ok)
			throw new Error(`the demonstration cannot register: ${JSON.stringify(made.problems)}`);
	}
}
