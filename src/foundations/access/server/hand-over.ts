import { and, eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { unwrapIdentity, wrapIdentity } from '#foundations/sealing/index.ts';
import { accessCompartmentKeys } from './tables.ts';

/** The identities of one compartment, by generation. */
export type Identities = Readonly<Record<number, string>>;

/** What a holder (a member's id, or `recovery`) can open of a compartment, all generations. */
export async function identitiesOf(
	tx: Tx,
	compartmentId: string,
	{ holder, identity }: { holder: string; identity: string },
): Promise<Identities> {
	const wraps = await tx
		.select()
		.from(accessCompartmentKeys)
		.where(
			and(
				eq(accessCompartmentKeys.compartmentId, compartmentId),
				eq(accessCompartmentKeys.holder, holder),
			),
		);
	const opened = wraps.map(async ({ generation, wrapped }) => [
		generation,
		await unwrapIdentity(wrapped, identity),
	]);
	return Object.fromEntries(await Promise.all(opened));
}

/** Wraps them to a member; what the member holds already is left alone. */
export async function handOver(
	tx: Tx,
	compartmentId: string,
	identities: Identities,
	to: { id: string; recipient: string },
): Promise<void> {
	for (const [generation, identity] of Object.entries(identities)) {
		const wrapped = await wrapIdentity(identity, [to.recipient]);
		await tx
			.insert(accessCompartmentKeys)
			.values({ compartmentId, generation: Number(generation), holder: to.id, wrapped })
			.onConflictDoNothing();
	}
}
