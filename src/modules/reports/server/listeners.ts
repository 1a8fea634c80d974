import { and, eq } from 'drizzle-orm';
import { onRekey, type Rekey } from '#foundations/access/server/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { wrapIdentity } from '#foundations/sealing/index.ts';
import { tryToUnwrap } from '../try-to-unwrap.ts';
import { actAs } from './act-as.ts';
import { wraps } from './tables.ts';

/** What this room does when news arrives. Called once, when the server starts. */
export function listen(): () => void {
	return onRekey(rewrap);
}

/**
 * A team has new keys: every report that lies with it is wrapped to them and no longer to the old
 * ones, so that whoever left opens nothing, not even with a copy of the database of tomorrow.
 */
async function rewrap(tx: Tx, { compartmentId, from, recipient }: Rekey): Promise<void> {
	await actAs(tx, 'service:keeper');
	const held = await tx
		.select()
		.from(wraps)
		.where(and(eq(wraps.holder, 'compartment'), eq(wraps.holderId, compartmentId)));
	for (const { id, wrapped } of held) {
		const identity = await openedBy(
			from.map((keys) => keys.identity),
			wrapped,
		);
		// What none of the keys ever opened stays as it is: it is no worse off than before.
		if (!identity) continue;
		await tx
			.update(wraps)
			.set({ wrapped: await wrapIdentity(identity, [recipient]) })
			.where(eq(wraps.id, id));
	}
	await actAs(tx, 'service:access');
}

async function openedBy(identities: string[], wrapped: Uint8Array): Promise<string | null> {
	for (const identity of identities) {
		const opened = await tryToUnwrap(wrapped, identity);
		if (opened) return opened;
	}
	return null;
}
