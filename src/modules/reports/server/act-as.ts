import { sql } from 'drizzle-orm';
import type { ActorName } from '#foundations/db/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';

/**
 * Goes on in the same transaction in another name.
 *
 * Needed where one act has two halves: finding the report of a receipt and then being its person,
 * or handing a report to a team whose reports one may not see.
 */
export async function actAs(tx: Tx, actor: ActorName): Promise<void> {
	await tx.execute(sql`select set_config('amparo.actor', ${actor}, true)`);
}
