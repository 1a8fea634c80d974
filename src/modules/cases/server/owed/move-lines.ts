import { eq } from 'drizzle-orm';
import type { ActorName } from '#foundations/db/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { due } from './due-tables.ts';

/** Who works on a case from now on, in the lists of whoever sees what lies beside it, and of others. */
export function moveLines(
	tx: Tx,
	actor: ActorName,
	caseId: string,
	assignedTo: string | null,
): Promise<unknown> {
	return asKeeper(tx, actor, () =>
		tx.update(due).set({ assignedTo }).where(eq(due.caseId, caseId)),
	);
}
