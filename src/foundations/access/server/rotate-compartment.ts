import { and, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { type AgeKeys, newKeys, wrapIdentity } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { actorOf, type MemberSession } from '../actor.ts';
import { authorise } from '../decide.ts';
import { asAccess } from './as-access.ts';
import { forgetCompartments } from './compartments.ts';
import { readNow } from './settings.ts';
import {
	accessCompartmentKeys,
	accessCompartments,
	accessInvitations,
	accessMembers,
	accessMemberships,
} from './tables.ts';

/** A compartment whose keys are changing, for rooms that hold wraps of theirs. */
export type Rekey = {
	readonly compartmentId: string;
	/** Opens what was wrapped before; newest first. */
	readonly from: readonly AgeKeys[];
	/** Whom to wrap to from now on. */
	readonly recipient: string;
	readonly generation: number;
	/** The member's own keys, who changes them: for what is wrapped to members one by one. */
	readonly by: AgeKeys;
};

export type RekeyHandler = (tx: Tx, rekey: Rekey) => Promise<void>;

/**
 * Has a room wrap its records anew when a compartment gets new keys. Handlers run in the
 * transaction that changes them; one that throws leaves the old keys in force.
 *
 * @returns how to stop listening.
 */
export function onRekey(handler: RekeyHandler): () => void {
	handlers.add(handler);
	return () => void handlers.delete(handler);
}

const handlers = new Set<RekeyHandler>();

/** Changes the keys of every compartment of this session that someone left. */
export async function rotateWhatIsDue(
	db: Db,
	session: MemberSession,
	now: Temporal.Instant,
): Promise<void> {
	const due = await db
		.select({ id: accessCompartments.id })
		.from(accessCompartments)
		.where(
			and(
				eq(accessCompartments.rekeyDue, true),
				inArray(accessCompartments.id, [...session.keys.keys()]),
			),
		);
	for (const { id } of due) {
		try {
			await rotate(db, session, id, now, 'due');
		} catch (problem) {
			// It stays due. Nobody may be kept from their desk because of it.
			console.error(`access: new keys failed: ${problem instanceof Error ? problem.name : ''}`);
		}
	}
}

/**
 * New keys for a compartment: for its members, the recovery and the open invitations. Whoever was
 * removed opens nothing that is sealed from here on, and nothing that the rooms wrap anew.
 */
export async function rotateCompartment(
	db: Db,
	session: MemberSession,
	compartmentId: string,
	{ now }: { now: Temporal.Instant },
): Promise<void> {
	const compartment = { kind: 'compartment', id: compartmentId } as const;
	authorise(actorOf(session), 'compartments.rotate', compartment);
	await rotate(db, session, compartmentId, now, 'asked');
}

async function rotate(
	db: Db,
	session: MemberSession,
	compartmentId: string,
	now: Temporal.Instant,
	why: 'due' | 'asked',
): Promise<void> {
	const newest = session.keys.get(compartmentId);
	if (!newest) return;
	const from = [newest, ...(await session.earlierKeys(compartmentId))];
	const { identity, recipient } = await newKeys();
	await asAccess(db, async (tx) => {
		const [before] = await tx
			.select()
			.from(accessCompartments)
			.where(eq(accessCompartments.id, compartmentId))
			.for('update');
		// Another process was faster: its keys are as good.
		if (!before || before.recipient !== newest.recipient) return;
		if (why === 'due' && !before.rekeyDue) return;
		const generation = before.generation + 1;
		await tx
			.update(accessCompartments)
			.set({ recipient, generation, rekeyDue: false })
			.where(eq(accessCompartments.id, compartmentId));
		await wrapToHolders(tx, compartmentId, generation, identity);
		await wrapToInvitations(tx, compartmentId, generation, identity);
		for (const handle of handlers)
			await handle(tx, { compartmentId, from, recipient, generation, by: session.own });
		await append(tx, {
			actor: `member:${session.member.id}`,
			kind: 'access.compartment-rekeyed',
			subject: compartmentId,
			at: now,
			facts: { generation, why },
		});
	});
	forgetCompartments(db);
}

async function wrapToHolders(
	tx: Tx,
	compartmentId: string,
	generation: number,
	identity: string,
): Promise<void> {
	const members = await tx
		.select({ holder: accessMembers.id, recipient: accessMembers.recipient })
		.from(accessMemberships)
		.innerJoin(accessMembers, eq(accessMembers.id, accessMemberships.memberId))
		.where(eq(accessMemberships.compartmentId, compartmentId));
	const recovery = (await readNow(tx))?.recovery.recipient;
	const holders = recovery ? [...members, { holder: 'recovery', recipient: recovery }] : members;
	for (const { holder, recipient } of holders) {
		const wrapped = await wrapIdentity(identity, [recipient]);
		await tx.insert(accessCompartmentKeys).values({ compartmentId, generation, holder, wrapped });
	}
}

async function wrapToInvitations(
	tx: Tx,
	compartmentId: string,
	generation: number,
	identity: string,
): Promise<void> {
	for (const { id, recipient, places } of await tx.select().from(accessInvitations).for('update')) {
		if (!places.some((place) => place.compartmentId === compartmentId)) continue;
		const wrapped = Buffer.from(await wrapIdentity(identity, [recipient])).toString('base64');
		const renewed = places.map((place) =>
			place.compartmentId === compartmentId
				? { ...place, wrapped: { ...place.wrapped, [generation]: wrapped } }
				: place,
		);
		await tx.update(accessInvitations).set({ places: renewed }).where(eq(accessInvitations.id, id));
	}
}
