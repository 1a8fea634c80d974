import { readSettings } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';

/** What cases need to know of the organisation that runs this installation. */
export type House = {
	/** ISO 3166-1 alpha-2: whose rules hold where a case names no country. */
	country: string;
	timeZone: string;
};

export async function houseOf(db: Db): Promise<House> {
	const settings = await readSettings(db);
	if (!settings) throw new Error('cases need a house that is set up');
	return settings;
}
