import { sql } from 'drizzle-orm';
import type { ActorName } from '../index.ts';
import type { Db, Tx } from './open-database.ts';

/**
 * Runs `work` in one transaction in the name of `actor`.
 *
 * The name lives as long as the transaction, so a pooled connection can never
 * carry one person's name into the next one's request. Row-level security reads
 * it as `current_setting('amparo.actor', true)`; without it nobody is acting and
 * protected rows stay unseen.
 */
export function asActor<T>(db: Db, actor: ActorName, work: (tx: Tx) => Promise<T>): Promise<T> {
	return db.transaction(async (tx) => {
		await tx.execute(sql`select set_config('amparo.actor', ${actor}, true)`);
		return work(tx);
	});
}
