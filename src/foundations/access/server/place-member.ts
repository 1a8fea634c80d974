import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { actorOf, type CompartmentRole, type MemberSession, type Role } from '../actor.ts';
import { authorise } from '../decide.ts';
import { HERE } from '../resource.ts';
import { asAccess } from './as-access.ts';
import { handOver, identitiesOf } from './hand-over.ts';
import { knownId } from './known-id.ts';
import { accessMembers, accessMemberships } from './tables.ts';

/** Takes a colleague into a compartment, or changes what they are there. Its lead may. */
export async function placeMember(
	db: Db,
	session: MemberSession,
	place: { compartmentId: string; memberId: string; role: CompartmentRole },
	{ now }: { now: Temporal.Instant },
): Promise<void> {
	const { compartmentId, memberId, role } = place;
	authorise(actorOf(session), 'team.place', { kind: 'compartment', id: compartmentId });
	const holder = { holder: session.member.id, identity: session.own.identity };
	await asAccess(db, async (tx) => {
		const [member] = await tx
			.select()
			.from(accessMembers)
			.where(and(eq(accessMembers.id, knownId(memberId)), isNull(accessMembers.removedAt)))
			.for('update');
		if (!member) throw new Refusal('access.not-found', { status: 404 });
		if (member.roles.includes('administrator')) {
			throw new Refusal('access.administrator-in-compartment');
		}
		const there = await tx
			.select()
			.from(accessMemberships)
			.where(eq(accessMemberships.compartmentId, compartmentId))
			.for('update');
		const others = there.filter((other) => other.memberId !== memberId);
		if (![...others, place].some((other) => other.role === 'lead')) {
			throw new Refusal('access.last-lead');
		}
		await tx
			.insert(accessMemberships)
			.values(place)
			.onConflictDoUpdate({
				target: [accessMemberships.compartmentId, accessMemberships.memberId],
				set: { role },
			});
		await handOver(tx, compartmentId, await identitiesOf(tx, compartmentId, holder), member);
		await append(tx, {
			actor: `member:${session.member.id}`,
			kind: 'access.member-placed',
			subject: memberId,
			at: now,
			facts: { compartment: compartmentId, role },
		});
	});
}

/** Gives and takes the roles for the whole installation. An administrator may. */
export async function appoint(
	db: Db,
	session: MemberSession,
	{ memberId, roles }: { memberId: string; roles: readonly Role[] },
	{ now }: { now: Temporal.Instant },
): Promise<{ ok: true } | { ok: false; problem: 'last-administrator' }> {
	authorise(actorOf(session), 'team.appoint', HERE);
	const gained = roles.filter((role) => !session.member.roles.includes(role));
	// Whoever runs the server does not watch over themselves: another one has to say so.
	if (memberId === session.member.id && gained.length > 0) {
		throw new Refusal('access.own-appointment');
	}
	return asAccess(db, async (tx) => {
		const members = await tx
			.select()
			.from(accessMembers)
			.where(isNull(accessMembers.removedAt))
			.for('update');
		const member = members.find(({ id }) => id === memberId);
		if (!member) throw new Refusal('access.not-found', { status: 404 });
		const others = members.filter(({ id }) => id !== memberId);
		if (![...others, { roles }].some((someone) => someone.roles.includes('administrator'))) {
			return { ok: false, problem: 'last-administrator' };
		}
		const [place] = await tx
			.select()
			.from(accessMemberships)
			.where(eq(accessMemberships.memberId, memberId));
		if (place && roles.includes('administrator')) {
			throw new Refusal('access.administrator-in-compartment');
		}
		await tx.update(accessMembers).set({ roles }).where(eq(accessMembers.id, memberId));
		await append(tx, {
			actor: `member:${session.member.id}`,
			kind: 'access.member-appointed',
			subject: memberId,
			at: now,
			facts: { roles: roles.join(',') },
		});
		return { ok: true };
	});
}
