import { and, desc, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { type Counted, incidentOf, type Written } from '../../incidents/index.ts';
import { links } from '../tables.ts';

/** Incidents to be counted, with whoever of their victims is known beyond them. */
export async function countedOf(
	tx: Tx,
	written: ReadonlyMap<string, readonly Written[]>,
): Promise<Counted[]> {
	const ids = [...written.keys()];
	if (ids.length === 0) return [];
	const linked = await tx
		.select({ entryId: links.entryId, personId: links.targetId })
		.from(links)
		.where(and(inArray(links.caseId, ids), isNotNull(links.entryId)))
		// Where two stand for one victim, the one who was known first.
		.orderBy(desc(links.at), links.targetId);
	const byEntry = new Map(linked.map(({ entryId, personId }) => [entryId, personId]));
	return [...written].map(([id, all]) => {
		const incident = incidentOf(all);
		const persons = incident.victims.flatMap(({ number, entryId }) => {
			const person = byEntry.get(entryId);
			return person ? [[number, person] as const] : [];
		});
		return { id, incident, persons: new Map(persons) };
	});
}
