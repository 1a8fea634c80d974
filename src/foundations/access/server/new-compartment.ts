import { hkdfSync } from 'node:crypto';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { newKeys, wrapIdentity } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Words } from '../compartment.ts';
import { FIRST_LEAD_DAYS } from '../invitation.ts';
import { writeInvitation } from './invitation-token.ts';
import { newSecret, type Secret, writeSecret } from './secret.ts';
import { accessCompartmentKeys, accessCompartments, accessInvitations } from './tables.ts';

export type NewCompartment = {
	readonly name: Words;
	readonly purpose: Words;
	readonly mayReceive: boolean;
	readonly isDefault: boolean;
	readonly forChildren?: boolean;
	readonly forTracing?: boolean;
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
			...{ name: '', email: null, roles: [], invitedBy: null, days: FIRST_LEAD_DAYS },
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

/** The tokens of the first invitations before they are saved: a page must be able to show them. */
export function setUpTokens(seed: Uint8Array, count: number): string[] {
	return Array.from({ length: count }, (_, position) => writeSecret(secretFor(position, seed)));
}

function secretFor(position: number, seed: Uint8Array | undefined): Secret {
	if (!seed) return { id: newId(), bytes: newSecret() };
	const label = `amparo/v1/access/first-lead/${position}`;
	const drawn = Buffer.from(hkdfSync('sha256', seed, new Uint8Array(), label, 48));
	return { id: asRandomId(drawn.subarray(32)), bytes: new Uint8Array(drawn.subarray(0, 32)) };
}

/** 16 bytes in the form of a random UUID (RFC 9562, version 4). */
function asRandomId(bytes: Uint8Array): string {
	const hex = Buffer.from(bytes).toString('hex').split('');
	hex[12] = '4';
	hex[16] = '8';
	const parts = [8, 12, 16, 20, 32].map((end, i, ends) =>
		hex.slice(ends[i - 1] ?? 0, end).join(''),
	);
	return parts.join('-');
}
