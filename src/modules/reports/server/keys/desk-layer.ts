import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { newKeys, wrapIdentity } from '#foundations/sealing/index.ts';
import type { AtDesk } from '../at-the-desk.ts';
import { doors, wraps } from '../tables.ts';
import { hasCircle, wrapToCircle } from './circle.ts';

/**
 * The recipient of the team's own layer; made when it is first needed.
 *
 * Notes are sealed to keys of their own, because the receipt opens everything that is sealed to the
 * record, and a receipt can be taken from a person.
 */
export async function deskRecipient({ tx, report, excluded }: AtDesk): Promise<string> {
	const [door] = await tx.select().from(doors).where(eq(doors.reportId, report.id));
	if (door?.deskRecipient) return door.deskRecipient;
	const keys = await newKeys();
	if (await hasCircle(tx, report.id)) {
		const sealed = { layer: 'desk', identity: keys.identity } as const;
		await wrapToCircle(tx, report, sealed, { excluded, recovery: await recoveryOf(tx) });
	} else
		await addWrap(tx, {
			...{ reportId: report.id, layer: 'desk', holder: 'compartment', identity: keys.identity },
			to: { id: report.compartmentId, recipient: await recipientOfTeam(tx, report.compartmentId) },
		});
	await tx
		.update(doors)
		.set({ deskRecipient: keys.recipient })
		.where(eq(doors.reportId, report.id));
	return keys.recipient;
}

export async function recordRecipient({ tx, report }: AtDesk): Promise<string> {
	const [door] = await tx.select().from(doors).where(eq(doors.reportId, report.id));
	if (!door) throw new Error('a report without a door');
	return door.recordRecipient;
}

type NewWrap = {
	reportId: string;
	layer: 'record' | 'desk';
	holder: 'compartment' | 'member';
	identity: string;
	to: { id: string; recipient: string };
};

/** Shares a layer of a report with one more holder; once is enough. */
export async function addWrap(tx: Tx, { identity, to, ...wrap }: NewWrap): Promise<void> {
	const wrapped = await wrapIdentity(identity, [to.recipient]);
	await tx
		.insert(wraps)
		.values({ id: newId<'wrap'>(), ...wrap, holderId: to.id, wrapped })
		.onConflictDoNothing();
}

export async function recipientOfTeam(tx: Tx, id: string): Promise<string> {
	const { rows } = await tx.execute<{ recipient: string }>(
		sql`select recipient from access_compartments where id = ${id}`,
	);
	if (!rows[0]) throw new Error('a report of a team that is not there');
	return rows[0].recipient;
}

/** The custodians' `age1…`, of now and not as remembered. */
export async function recoveryOf(tx: Tx): Promise<string> {
	const { rows } = await tx.execute<{ recipient: string }>(
		"select recovery->>'recipient' as recipient from access_settings",
	);
	if (!rows[0]) throw new Error('a report without a house');
	return rows[0].recipient;
}
