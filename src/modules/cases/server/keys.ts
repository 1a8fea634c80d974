import { and, eq, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { type AgeKeys, wrapIdentity } from '#foundations/sealing/index.ts';
import { tryToUnwrap } from '#modules/reports/index.ts';
import { type Layer, wraps } from './tables.ts';

export type Opening = Readonly<Record<Layer, string | null>>;

/**
 * The identities of a case's two layers, by the key of a team or the member's own; null where no
 * key of this session fits. A page that was open while a team changed its keys sealed to the old
 * ones, so those are tried too.
 */
export async function unlock(tx: Tx, session: MemberSession, caseId: string): Promise<Opening> {
	const held = await tx.select().from(wraps).where(eq(wraps.caseId, caseId));
	const open = async (layer: Layer) => {
		for (const wrap of held) {
			if (wrap.layer !== layer) continue;
			for (const { identity } of await keysFor(session, wrap.holder, wrap.holderId)) {
				const opened = await tryToUnwrap(wrap.wrapped, identity);
				if (opened) return opened;
			}
		}
		return null;
	};
	return { record: await open('record'), desk: await open('desk') };
}

async function keysFor(
	session: MemberSession,
	holder: string,
	id: string,
): Promise<readonly AgeKeys[]> {
	if (holder === 'member') return id === session.member.id ? [session.own] : [];
	if (holder !== 'compartment') return [];
	const newest = session.keys.get(id);
	return newest ? [newest, ...(await session.earlierKeys(id))] : [];
}

export type NewWrap = {
	caseId: string;
	layer: Layer | 'profile';
	holder: 'compartment' | 'person' | 'member' | 'grantee' | 'recovery';
	holderId: string;
	identity: string;
	recipient: string;
};

/** Shares a layer of a case with one more holder; once is enough. */
export async function addWrap(tx: Tx, { identity, recipient, ...wrap }: NewWrap): Promise<void> {
	const wrapped = await wrapIdentity(identity, [recipient]);
	await tx
		.insert(wraps)
		.values({ id: newId<'wrap'>(), ...wrap, wrapped })
		.onConflictDoNothing();
}

export async function removeWraps(
	tx: Tx,
	caseId: string,
	holder: NewWrap['holder'],
	holderId: string,
): Promise<void> {
	await tx
		.delete(wraps)
		.where(and(eq(wraps.caseId, caseId), eq(wraps.holder, holder), eq(wraps.holderId, holderId)));
}

export async function recipientOfTeam(tx: Tx, id: string): Promise<string | null> {
	const { rows } = await tx.execute<{ recipient: string }>(
		sql`select recipient from access_compartments where id::text = ${id}`,
	);
	return rows[0]?.recipient ?? null;
}
