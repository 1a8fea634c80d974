import { and, eq, isNull, notExists, sql } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { joinRecovery } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { actorOf, type MemberSession } from '../actor.ts';
import { authorise } from '../decide.ts';
import { HERE } from '../resource.ts';
import { asAccess } from './as-access.ts';
import { handOver } from './hand-over.ts';
import { knownId } from './known-id.ts';
import { tellRecovery } from './on-recovery.ts';
import { type NotRecovered, openedByRecovery, orOtherInstallation } from './opened-by-recovery.ts';
import { readNow } from './settings.ts';
import {
	accessMembers,
	accessMemberships,
	accessRecoveries,
	accessRecoveryAcknowledgements,
} from './tables.ts';

export type Recovered = { readonly ok: true; readonly recoveryId: string } | NotRecovered;

/**
 * Opens compartments with the custodians' shares, for a member who leads them from then on.
 *
 * It takes k custodians and their paper, so no administrator can do it alone; and it cannot be done
 * quietly: every member sees it until they have said that they did.
 */
export async function recoverCompartments(
	db: Db,
	session: MemberSession,
	form: { shares: readonly string[]; compartmentIds: readonly string[]; memberId: string },
	{ now }: { now: Temporal.Instant },
): Promise<Recovered> {
	authorise(actorOf(session), 'recovery.use', HERE);
	const memberId = knownId(form.memberId);
	const compartmentIds = form.compartmentIds.map(knownId);
	const identity = await joinRecovery(form.shares);
	if (typeof identity !== 'string') return { ok: false, problem: identity };
	return orOtherInstallation(() =>
		asAccess(db, async (tx) => {
			const [member] = await tx
				.select()
				.from(accessMembers)
				.where(and(eq(accessMembers.id, memberId), isNull(accessMembers.removedAt)));
			if (!member) throw new Refusal('access.not-found', { status: 404 });
			if (member.roles.includes('administrator')) {
				throw new Refusal('access.administrator-in-compartment');
			}
			const recoveryId = newId<'recovery'>();
			for (const compartmentId of compartmentIds) {
				const identities = await openedByRecovery(tx, compartmentId, identity);
				await handOver(tx, compartmentId, identities, member);
				await tx
					.insert(accessMemberships)
					.values({ compartmentId, memberId: member.id, role: 'lead' })
					.onConflictDoUpdate({
						target: [accessMemberships.compartmentId, accessMemberships.memberId],
						set: { role: 'lead' },
					});
			}
			const { recovery } = (await readNow(tx)) ?? {};
			const usedBy = session.member.id;
			if (recovery) {
				const { recipient } = recovery;
				await tellRecovery(tx, { compartmentIds, identity, recipient, usedBy, now });
			}
			await tx
				.insert(accessRecoveries)
				.values({ id: recoveryId, usedBy, compartments: compartmentIds, at: now });
			await append(tx, {
				actor: `member:${usedBy}`,
				kind: 'access.recovery-used',
				subject: recoveryId,
				at: now,
				facts: { for: member.id, compartments: compartmentIds.length },
			});
			return { ok: true as const, recoveryId };
		}),
	);
}

export type RecoveryNews = {
	readonly id: string;
	readonly usedBy: string;
	readonly compartments: readonly string[];
	readonly at: Temporal.Instant;
};

/** Uses of the recovery that this member has not yet said they have seen. */
export async function unseenRecoveries(db: Db, session: MemberSession): Promise<RecoveryNews[]> {
	const acknowledged = db
		.select({ one: sql`1` })
		.from(accessRecoveryAcknowledgements)
		.where(
			and(
				eq(accessRecoveryAcknowledgements.recoveryId, accessRecoveries.id),
				eq(accessRecoveryAcknowledgements.memberId, session.member.id),
			),
		);
	const rows = await db
		.select({
			id: accessRecoveries.id,
			usedBy: accessMembers.name,
			compartments: accessRecoveries.compartments,
			at: accessRecoveries.at,
		})
		.from(accessRecoveries)
		.innerJoin(accessMembers, eq(accessMembers.id, accessRecoveries.usedBy))
		.where(notExists(acknowledged))
		.orderBy(accessRecoveries.at, accessRecoveries.id);
	return rows;
}

export async function acknowledgeRecovery(
	db: Db,
	session: MemberSession,
	recoveryId: string,
	{ now }: { now: Temporal.Instant },
): Promise<void> {
	authorise(actorOf(session), 'recovery.read', HERE);
	await asAccess(db, async (tx) => {
		const [known] = await tx
			.select()
			.from(accessRecoveries)
			.where(eq(accessRecoveries.id, knownId(recoveryId)));
		if (!known) throw new Refusal('access.not-found', { status: 404 });
		const added = await tx
			.insert(accessRecoveryAcknowledgements)
			.values({ recoveryId, memberId: session.member.id, at: now })
			.onConflictDoNothing()
			.returning();
		if (added.length === 0) return;
		await append(tx, {
			actor: `member:${session.member.id}`,
			kind: 'access.recovery-acknowledged',
			subject: recoveryId,
			at: now,
			facts: {},
		});
	});
}
