import { and, eq } from 'drizzle-orm';
import { onRecovery, onRekey, type Rekey } from '#foundations/access/server/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { wrapAnew } from '#modules/reports/index.ts';
import { recoverCircles } from './profile/circle-recovery.ts';
import { wraps } from './tables.ts';
import { asKeeper } from './walls/as-keeper.ts';

/** What this room does when news arrives. Called once, when the server starts. */
export function listen(): () => void {
	const stops = [
		onRekey((tx, rekey) => asKeeper(tx, 'service:access', () => rewrap(tx, rekey))),
		onRecovery((tx, use) => asKeeper(tx, 'service:access', () => recoverCircles(tx, use))),
	];
	return () => {
		for (const stop of stops) stop();
	};
}

/**
 * A team has new keys: every case that lies with it is wrapped to them and no longer to the old
 * ones, so that whoever left opens nothing, not even with a copy of the database of tomorrow.
 */
async function rewrap(tx: Tx, { compartmentId, from, recipient }: Rekey): Promise<void> {
	const held = await tx
		.select()
		.from(wraps)
		.where(and(eq(wraps.holder, 'compartment'), eq(wraps.holderId, compartmentId)));
	for (const { id, wrapped } of held) {
		const anew = await wrapAnew(wrapped, from, recipient);
		if (anew) await tx.update(wraps).set({ wrapped: anew }).where(eq(wraps.id, id));
	}
}
