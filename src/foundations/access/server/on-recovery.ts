import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';

/** The custodians' shares are in use, for rooms whose wraps name the custodians beside members. */
export type RecoveryInUse = {
	readonly compartmentIds: readonly string[];
	/** Opens what is wrapped to the custodians. */
	readonly identity: string;
	/** The custodians' `age1…` from now on. */
	readonly recipient: string;
	/** The member who brought the shares in, and when: what opens by it is in the ledger. */
	readonly usedBy: string;
	readonly now: Temporal.Instant;
};

export type RecoveryHandler = (tx: Tx, recovery: RecoveryInUse) => Promise<void>;

/**
 * Has a room wrap anew what is sealed to the custodians. Handlers run in the same transaction; one
 * that throws undoes all of it.
 *
 * @returns how to stop listening
 */
export function onRecovery(handler: RecoveryHandler): () => void {
	handlers.add(handler);
	return () => void handlers.delete(handler);
}

export async function tellRecovery(tx: Tx, recovery: RecoveryInUse): Promise<void> {
	for (const handle of handlers) await handle(tx, recovery);
}

const handlers = new Set<RecoveryHandler>();
