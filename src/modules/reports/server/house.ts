import type { Settings } from '#foundations/access/index.ts';
import { readSettings } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';

/** What reports need to know of the organisation that runs this installation. */
export type House = Pick<Settings, 'organisation' | 'country' | 'timeZone' | 'installationSalt'>;

export async function houseOf(db: Db): Promise<House> {
	const settings = await readSettings(db);
	if (!settings) throw new Error('reports need a house that is set up');
	return settings;
}

/** The day at the organisation's place. All that is kept of when a person acts. */
export function todayAt({ timeZone }: House, now: Temporal.Instant): Temporal.PlainDate {
	return dayOf(now, timeZone);
}
