import type { Tx } from '#foundations/db/server/index.ts';

/** Whether what came out of a report goes on, so that its receipt has to open it. */
type Needs = (tx: Tx, reportId: string) => Promise<boolean>;

/**
 * A room above says which reports it stands on: they are erased by nothing but a withdrawal.
 *
 * @returns how to stop
 */
export function onRetention(needs: Needs): () => void {
	needing.add(needs);
	return () => {
		needing.delete(needs);
	};
}

/** As whoever acts in the transaction may see it. */
export async function isNeeded(tx: Tx, reportId: string): Promise<boolean> {
	for (const needs of needing) if (await needs(tx, reportId)) return true;
	return false;
}

const needing = new Set<Needs>();
