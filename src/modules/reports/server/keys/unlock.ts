import { and, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { AgeKeys } from '#foundations/sealing/index.ts';
import { tryToUnwrap } from '../../try-to-unwrap.ts';
import type { Report } from '../at-the-inbox.ts';
import { wraps } from '../tables.ts';
import { recipientOfTeam } from './desk-layer.ts';

type Layer = 'record' | 'desk';

/**
 * The identity of a report's layer, by the key of a team or by the member's own.
 *
 * A page that was open while a team changed its keys sealed to the old ones, so those are tried too.
 *
 * @returns null when the team has its newest keys here and still nothing opens: then the wrap was
 * junk when it came, and nobody of the team will ever open it
 * @throws Refusal when a key that this session lacks may fit
 */
export async function unlock(
	tx: Tx,
	session: MemberSession,
	report: Pick<Report, 'id' | 'compartmentId'>,
	layer: Layer = 'record',
): Promise<string | null> {
	const held = await tx
		.select()
		.from(wraps)
		.where(and(eq(wraps.reportId, report.id), eq(wraps.layer, layer)));
	for (const { holder, holderId, wrapped } of held) {
		for (const { identity } of await keysFor(session, holder, holderId ?? '')) {
			const opened = await tryToUnwrap(wrapped, identity);
			if (opened) return opened;
		}
	}
	const given = held.some(
		({ holder, holderId }) => holder === 'circle' || holderId === session.member.id,
	);
	if (given || !(await hasEveryKey(tx, session, report))) {
		throw new Refusal('reports.no-key', { status: 409 });
	}
	return null;
}

/** Whoever was asked from outside has keys of their own, and is given them when there are any. */
async function hasEveryKey(
	tx: Tx,
	session: MemberSession,
	{ compartmentId }: Pick<Report, 'compartmentId'>,
): Promise<boolean> {
	if (!session.compartments.some(({ id }) => id === compartmentId)) return true;
	const newest = session.keys.get(compartmentId);
	return newest?.recipient === (await recipientOfTeam(tx, compartmentId));
}

async function keysFor(
	session: MemberSession,
	holder: string,
	id: string,
): Promise<readonly AgeKeys[]> {
	if (holder === 'circle') return [session.own];
	if (holder === 'member') return id === session.member.id ? [session.own] : [];
	const newest = session.keys.get(id);
	return newest ? [newest, ...(await session.earlierKeys(id))] : [];
}
