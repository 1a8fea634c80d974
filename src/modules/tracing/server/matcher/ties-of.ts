import { inArray, or } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Ties } from '../../known-of.ts';
import { ties } from '../tables.ts';

/** `same`: searches of other families for the same person. */
export type RecordTies = Ties & { companions: string[]; same: string[] };

/** What some records are tied to; who travelled with one travelled with both. */
export async function tiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, RecordTies>> {
	const rows = await tx
		.select()
		.from(ties)
		.where(or(inArray(ties.recordId, [...ids]), inArray(ties.targetId, [...ids])));
	const found = new Map<string, RecordTies>();
	const of = (id: string) => {
		const one = found.get(id) ?? { companions: [], same: [] };
		found.set(id, one);
		return one;
	};
	for (const { recordId, kind, targetId } of rows) {
		if (kind === 'event') of(recordId).event ??= targetId;
		else {
			const list = kind === 'same' ? 'same' : 'companions';
			of(recordId)[list].push(targetId);
			of(targetId)[list].push(recordId);
		}
	}
	return found;
}
