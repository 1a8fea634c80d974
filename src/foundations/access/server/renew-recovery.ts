import { and, desc, eq } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { wrapIdentity } from '#foundations/sealing/index.ts';
import { joinRecovery } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { actorOf, type MemberSession } from '../actor.ts';
import { authorise } from '../decide.ts';
import { HERE } from '../resource.ts';
import { asAccess } from './as-access.ts';
import { tellRecovery } from './on-recovery.ts';
import { type NotRecovered, openedByRecovery, orOtherInstallation } from './opened-by-recovery.ts';
import { prepareRecovery } from './set-up.ts';
import { forgetSettings, readSettings } from './settings.ts';
import {
	accessCompartmentKeys,
	accessCompartments,
	accessRecoveries,
	accessSettings,
} from './tables.ts';

export type Renewed =
	/** For paper, one for each custodian; shown once. */
	{ readonly ok: true; readonly shares: readonly string[] } | NotRecovered;

/**
 * New shares for the custodians, by those they have: whoever saw the old ones while they were typed
 * opens nothing with them any more. All teams or none are handed over.
 *
 * It changes nothing in copies made before: an old backup still opens with the old shares, until
 * the teams change their keys. As with every use of the shares, everyone is told.
 */
export async function renewRecovery(
	db: Db,
	session: MemberSession,
	form: { shares: readonly string[] },
	{ now }: { now: Temporal.Instant },
): Promise<Renewed> {
	authorise(actorOf(session), 'recovery.use', HERE);
	const identity = await joinRecovery(form.shares);
	if (typeof identity !== 'string') return { ok: false, problem: identity };
	const { custodians = 2, needed = 2 } = (await readSettings(db))?.recovery ?? {};
	const { recipient, shares } = await prepareRecovery(custodians, needed);
	const renewed = await orOtherInstallation(() =>
		asAccess(db, async (tx) => {
			await tx.select().from(accessSettings).for('update');
			const teams = await tx.select().from(accessCompartments).for('update');
			for (const { id } of teams) await wrapAnew(tx, id, { identity, recipient });
			const compartmentIds = teams.map((team) => team.id);
			const usedBy = session.member.id;
			await tellRecovery(tx, { compartmentIds, identity, recipient, usedBy, now });
			const renewedAt = now.toString({ smallestUnit: 'second' });
			await tx
				.update(accessSettings)
				.set({ recovery: { recipient, custodians, needed, renewedAt } });
			const recoveryId = newId<'recovery'>() as string;
			const compartments = compartmentIds;
			await tx.insert(accessRecoveries).values({ id: recoveryId, usedBy, compartments, at: now });
			await append(tx, {
				...{ actor: `member:${usedBy}`, kind: 'access.recovery-renewed', subject: recoveryId },
				...{ at: now, facts: { custodians, needed, compartments: teams.length } },
			});
			return { ok: true as const, shares };
		}),
	);
	forgetSettings(db);
	return renewed;
}

async function wrapAnew(
	tx: Tx,
	compartmentId: string,
	{ identity, recipient }: { identity: string; recipient: string },
): Promise<void> {
	const identities = await openedByRecovery(tx, compartmentId, identity);
	for (const [generation, opened] of Object.entries(identities)) {
		await tx
			.update(accessCompartmentKeys)
			.set({ wrapped: await wrapIdentity(opened, [recipient]) })
			.where(
				and(
					eq(accessCompartmentKeys.compartmentId, compartmentId),
					eq(accessCompartmentKeys.generation, Number(generation)),
					eq(accessCompartmentKeys.holder, 'recovery'),
				),
			);
	}
}

/** When the shares were typed last, if no new ones were made since; null when all is well. */
export async function recoveryUsedOn(db: Db): Promise<Temporal.Instant | null> {
	const [last] = await db
		.select({ at: accessRecoveries.at })
		.from(accessRecoveries)
		.orderBy(desc(accessRecoveries.at))
		.limit(1);
	if (!last) return null;
	const renewedAt = (await readSettings(db))?.recovery.renewedAt;
	const renewed =
		renewedAt !== undefined && last.at.toString({ smallestUnit: 'second' }) <= renewedAt;
	return renewed ? null : last.at;
}
