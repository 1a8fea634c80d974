import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';

/** One transaction in the name of the service that alone sees locks, sessions and invitations. */
export function asAccess<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
	return asActor(db, 'service:access', work);
}
