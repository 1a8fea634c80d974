import { sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { type ItemKind, items } from './tables.ts';

export type NewItem = {
	/** Of whoever made it elsewhere; a new one otherwise. */
	id?: string | undefined;
	reportId: string;
	kind: ItemKind;
	sealed: Uint8Array;
	/** The day at the organisation's place. */
	on: Temporal.PlainDate;
	/** Who of the desk, and when exactly; nothing of it for a person. */
	by?: { member: string; at: Temporal.Instant; to?: string };
};

/**
 * Adds a sealed text at the end. The caller holds the row of the report (`for update`).
 *
 * @returns its id
 */
export async function addItem(
	tx: Tx,
	{ id: given, reportId, kind, sealed, on, by }: NewItem,
): Promise<string> {
	const next = sql<number>`(select coalesce(max(position), 0) + 1 from reports_items
		where report_id = ${reportId})`;
	const id = given ?? newId<'item'>();
	await tx.insert(items).values({
		id,
		reportId,
		position: next as unknown as number,
		kind,
		sealed,
		onDay: on,
		byMember: by?.member ?? null,
		toMember: by?.to ?? null,
		at: by?.at ?? null,
	});
	return id;
}
