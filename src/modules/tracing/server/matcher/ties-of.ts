import { inArray, or } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Ties } from '../../known-of.ts';
import { ties } from '../tables.ts';

/** The event and the companions of some records; who travelled with one travelled with both. */
export async function tiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Ties>> {
	const rows = await tx
		.select()
		.from(ties)
		.where(or(inArray(ties.recordId, [...ids]), inArray(ties.targetId, [...ids])));
	const found = new Map<string, { event?: string; companions: string[] }>();
	const of = (id: string) => {
		const one = found.get(id) ?? { companions: [] };
		found.set(id, one);
		return one;
	};
	for (const { recordId, kind, targetId } of rows) {
		if (kind === 'event') of(recordId).event ??= targetId;
		else {
			of(recordId).companions.push(targetId);
			of(targetId).companions.push(recordId);
		}
	}
	return found;
}
