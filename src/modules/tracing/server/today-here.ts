import { readSettings } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';

/** The day at the organisation's place. */
export async function todayHere(db: Db, now: Temporal.Instant): Promise<Temporal.PlainDate> {
	const settings = await readSettings(db);
	if (!settings) throw new Error('tracing needs a house that is set up');
	return dayOf(now, settings.timeZone);
}
