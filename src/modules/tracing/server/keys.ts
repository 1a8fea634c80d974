import { eq, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { type AgeKeys, wrapIdentity } from '#foundations/sealing/index.ts';
import { tryToUnwrap } from '#modules/reports/index.ts';
import { wraps } from './tables.ts';

/** The identity of a record, by a key of this session; null where none fits. */
export async function unlock(
	tx: Tx,
	session: MemberSession,
	recordId: string,
): Promise<string | null> {
	const held = await tx.select().from(wraps).where(eq(wraps.recordId, recordId));
	for (const { holder, holderId, wrapped } of held) {
		for (const { identity } of await keysFor(session, holder, holderId)) {
			const opened = await tryToUnwrap(wrapped, identity);
			if (opened) return opened;
		}
	}
	return null;
}

/** A page that was open while a team changed its keys sealed to the old ones: those are tried too. */
async function keysFor(
	session: MemberSession,
	holder: string,
	id: string,
): Promise<readonly AgeKeys[]> {
	if (holder === 'member') return id === session.member.id ? [session.own] : [];
	const newest = session.keys.get(id);
	return newest ? [newest, ...(await session.earlierKeys(id))] : [];
}

export type NewWrap = {
	recordId: string;
	holder: 'compartment' | 'person' | 'member';
	holderId: string;
	identity: string;
	recipient: string;
};

/** Shares a record with one more holder; once is enough. Acts as the service `keeper`. */
export async function addWrap(tx: Tx, { identity, recipient, ...wrap }: NewWrap): Promise<void> {
	await keepWrap(tx, { ...wrap, wrapped: await wrapIdentity(identity, [recipient]) });
}

/** The same, with what was wrapped already. */
export async function keepWrap(
	tx: Tx,
	wrap: Pick<NewWrap, 'recordId' | 'holder' | 'holderId'> & { wrapped: Uint8Array },
): Promise<void> {
	await tx
		.insert(wraps)
		.values({ id: newId<'wrap'>(), ...wrap })
		.onConflictDoNothing();
}

export async function recipientOfTeam(tx: Tx, id: string): Promise<string | null> {
	const { rows } = await tx.execute<{ recipient: string }>(
		sql`select recipient from access_compartments where id::text = ${id}`,
	);
	return rows[0]?.recipient ?? null;
}
