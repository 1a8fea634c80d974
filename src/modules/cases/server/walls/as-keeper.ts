import type { ActorName } from '#foundations/db/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { actAs } from '#modules/reports/server/index.ts';

/**
 * Does a part of an act in the name of the house, and goes on in the actor's own: a guard reads
 * what its actor may not see, and a case is handed to a team whose cases one does not see.
 */
export async function asKeeper<T>(tx: Tx, actor: ActorName, work: () => Promise<T>): Promise<T> {
	await actAs(tx, 'service:keeper');
	const done = await work();
	await actAs(tx, actor);
	return done;
}
