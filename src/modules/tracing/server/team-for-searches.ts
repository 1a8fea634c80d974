import type { Compartment } from '#foundations/access/index.ts';
import { readCompartments } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';

/** The team that searches: the one named for it, else the one that receives what names no team. */
export async function teamForSearches(db: Db): Promise<Compartment | null> {
	const teams = (await readCompartments(db)).filter(({ mayReceive }) => mayReceive);
	return (
		teams.find(({ forTracing }) => forTracing) ??
		teams.find(({ isDefault }) => isDefault) ??
		teams[0] ??
		null
	);
}
