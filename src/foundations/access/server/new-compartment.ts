import { hkdfSync } from 'node:crypto';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { newKeys, wrapIdentity } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Words } from '../compartment.ts';
import { writeInvitation } from './invitation-token.ts';
import { newSecret } from './secret.ts';
import { accessCompartmentKeys, accessCompartments, accessInvitations } from './tables.ts';

export type NewCompartment = {
	readonly name: Words;
	readonly purpose: Words;
	readonly mayReceive: boolean;
	readonly isDefault: boolean;
	readonly position: number;
	/** The recipient of the recovery: without it a compartment could be lost for good. */
	readonly recovery: string;
	readonly seed?: Uint8Array | undefined;
};

/**
 * A compartment with new keys, wrapped to the recovery and to an invitation for its first lead,
 * and to nobody else: whoever creates it cannot open it.
 */
export async function prepareCompartment(
	{ recovery, seed, ...compartment }: NewCompartment,
	now: Temporal.Instant,
): Promise<{
	id: string;
	name: Words;
	token: string;
	save(tx: Tx): Promise<void>;
}> {
	const id = newId<'compartment'>();
	const { identity, recipient } = await newKeys();
	const wrapped = await wrapIdentity(identity, [recovery]);
	const { row, token } = await writeInvitation(
		{
			...{ name: '', email: null, roles: [], invitedBy: null },
			places: [{ compartmentId: id, role: 'lead', identities: { 1: identity } }],
		},
		now,
		secretFor(compartment.position, seed),
	);
	return {
		id,
		name: compartment.name,
		token,
		async save(tx) {
			await tx
				.insert(accessCompartments)
				.values({ ...compartment, id, recipient, generation: 1, rekeyDue: false });
			await tx
				.insert(accessCompartmentKeys)
				.values({ compartmentId: id, generation: 1, holder: 'recovery', wrapped });
			await tx.insert(accessInvitations).values(row);
		},
	};
}

function secretFor(position: number, seed: Uint8Array | undefined): Uint8Array {
	if (!seed) return newSecret();
	const label = `amparo/v1/access/first-lead/${position}`;
	return new Uint8Array(hkdfSync('sha256', seed, new Uint8Array(), label, 32));
}
