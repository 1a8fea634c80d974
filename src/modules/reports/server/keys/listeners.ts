import { and, eq, inArray } from 'drizzle-orm';
import {
	onRecovery,
	onRekey,
	type RecoveryInUse,
	type Rekey,
} from '#foundations/access/server/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { tryToUnwrap } from '../../try-to-unwrap.ts';
import { wrapAnew } from '../../wrap-anew.ts';
import { actAs } from '../act-as.ts';
import { idsOf } from '../at-the-desk.ts';
import { reports, wraps } from '../tables.ts';
import { wrapToCircle } from './circle.ts';
import { recoveryOf } from './desk-layer.ts';

/** What this room does when news arrives. Called once, when the server starts. */
export function listen(): () => void {
	const stops = [onRekey(rewrap), onRecovery(recover)];
	return () => {
		for (const stop of stops) stop();
	};
}

/**
 * A team has new keys: every report that lies with it is wrapped to them and no longer to the old
 * ones, so that whoever left opens nothing, not even with a copy of the database of tomorrow.
 */
async function rewrap(tx: Tx, { compartmentId, from, recipient, by }: Rekey): Promise<void> {
	await actAs(tx, 'service:keeper');
	const held = await tx
		.select()
		.from(wraps)
		.where(and(eq(wraps.holder, 'compartment'), eq(wraps.holderId, compartmentId)));
	for (const { id, wrapped } of held) {
		const anew = await wrapAnew(wrapped, from, recipient);
		if (anew) await tx.update(wraps).set({ wrapped: anew }).where(eq(wraps.id, id));
	}
	await circlesAnew(tx, [compartmentId], by.identity, await recoveryOf(tx));
	await actAs(tx, 'service:access');
}

/** The custodians open a team, or have new shares: what is sealed to members one by one follows. */
async function recover(
	tx: Tx,
	{ compartmentIds, identity, recipient }: RecoveryInUse,
): Promise<void> {
	await actAs(tx, 'service:keeper');
	await circlesAnew(tx, compartmentIds, identity, recipient);
	await actAs(tx, 'service:access');
}

/** Wraps to those who may read now: not to whoever left, nor to anyone who was kept away. */
async function circlesAnew(
	tx: Tx,
	compartmentIds: readonly string[],
	opener: string,
	recovery: string,
): Promise<void> {
	const held = await tx
		.select()
		.from(wraps)
		.innerJoin(reports, eq(reports.id, wraps.reportId))
		.where(and(eq(wraps.holder, 'circle'), inArray(wraps.holderId, [...compartmentIds])));
	for (const { reports_wraps: wrap, reports_reports: report } of held) {
		const identity = await tryToUnwrap(wrap.wrapped, opener);
		if (!identity) continue;
		const excluded = await idsOf(tx, report.id, 'excluded');
		await wrapToCircle(tx, report, { layer: wrap.layer, identity }, { excluded, recovery });
	}
}
