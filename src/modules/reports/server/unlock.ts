import { and, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { type AgeKeys, CannotOpen, unwrapIdentity } from '#foundations/sealing/index.ts';
import { wraps } from './tables.ts';

type Layer = 'record' | 'desk';

/**
 * The identity of a report's layer, by the key of a team or by the member's own.
 *
 * A page that was open while a team changed its keys sealed to the old ones, so those are tried too.
 *
 * @throws Refusal when no key of this session fits
 */
export async function unlock(
	tx: Tx,
	session: MemberSession,
	reportId: string,
	layer: Layer = 'record',
): Promise<string> {
	const held = await tx
		.select()
		.from(wraps)
		.where(and(eq(wraps.reportId, reportId), eq(wraps.layer, layer)));
	for (const { holder, holderId, wrapped } of held) {
		for (const { identity } of await keysFor(session, holder, holderId ?? '')) {
			const opened = await tryToOpen(wrapped, identity);
			if (opened) return opened;
		}
	}
	throw new Refusal('reports.no-key', { status: 409 });
}

async function keysFor(
	session: MemberSession,
	holder: string,
	id: string,
): Promise<readonly AgeKeys[]> {
	if (holder === 'member') return id === session.member.id ? [session.own] : [];
	const newest = session.keys.get(id);
	return newest ? [newest, ...(await session.earlierKeys(id))] : [];
}

async function tryToOpen(wrapped: Uint8Array, identity: string): Promise<string | null> {
	try {
		return await unwrapIdentity(wrapped, identity);
	} catch (error) {
		if (error instanceof CannotOpen) return null;
		throw error;
	}
}
