import { and, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '#foundations/db/server/index.ts';
import { TIE_KINDS } from '../../kinds.ts';
import type { Ties } from '../../known-of.ts';
import { ties } from '../tables.ts';

/** `same`: searches of other families for the same person. */
export type RecordTies = Ties & { companions: string[]; same: string[] };

/** What some records are tied to; who travelled with one travelled with both. */
export async function tiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, RecordTies>> {
	if (ids.length === 0) return new Map();
	// By kind as well, as the index of targets is; and never as many parameters as there are ids.
	const isTarget = and(inArray(ties.kind, [...TIE_KINDS]), isOneOf(ties.targetId, ids));
	const rows = await tx
		.select()
		.from(ties)
		.where(or(isOneOf(ties.recordId, ids), isTarget))
		.orderBy(ties.at, ties.recordId, ties.targetId);
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

/** Whether a column holds one of any number of ids: PostgreSQL takes no more than 65,535 parameters. */
export function isOneOf(column: PgColumn, ids: readonly string[]): SQL {
	return sql`${column} = any (${sql.param([...ids])}::uuid[])`;
}
