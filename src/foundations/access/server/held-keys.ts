import { identityToRecipient } from 'age-encryption';
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { type AgeKeys, unwrapIdentity } from '#foundations/sealing/index.ts';
import type { MemberSession } from '../actor.ts';
import { accessCompartmentKeys } from './tables.ts';

type Wrap = typeof accessCompartmentKeys.$inferSelect;

/** The wraps of one holder, newest generation first. */
export function loadWraps(tx: Tx, holder: string): Promise<Wrap[]> {
	return tx
		.select()
		.from(accessCompartmentKeys)
		.where(eq(accessCompartmentKeys.holder, holder))
		.orderBy(desc(accessCompartmentKeys.generation));
}

/** Unlocks the newest keys of each compartment now, and the earlier ones when they are asked for. */
export async function holdKeys(
	wraps: readonly Wrap[],
	identity: string,
): Promise<Pick<MemberSession, 'keys' | 'earlierKeys'>> {
	const byCompartment = Map.groupBy(wraps, ({ compartmentId }) => compartmentId);
	const newest = await Promise.all(
		[...byCompartment].map(async ([compartmentId, [wrap]]) =>
			wrap ? ([compartmentId, await unlock(wrap, identity)] as const) : null,
		),
	);
	return {
		keys: new Map(newest.filter((entry) => entry !== null)),
		earlierKeys: (compartmentId) => {
			const earlier = byCompartment.get(compartmentId)?.slice(1) ?? [];
			return Promise.all(earlier.map((wrap) => unlock(wrap, identity)));
		},
	};
}

async function unlock({ wrapped }: Wrap, own: string): Promise<AgeKeys> {
	const identity = await unwrapIdentity(wrapped, own);
	return { identity, recipient: await identityToRecipient(identity) };
}
