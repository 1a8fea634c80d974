import { inArray } from 'drizzle-orm';
import type { ActorName } from '#foundations/db/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { cases } from '../tables.ts';
import type { BesideCase } from './beside.ts';

/** Which records beside others an actor sees, as the database says; a service sees none. */
export async function seenBeside(
	tx: Tx,
	linked: readonly BesideCase[],
	actor: ActorName,
): Promise<(one: BesideCase) => boolean> {
	if (linked.length === 0 || actor.startsWith('service:')) return () => false;
	const ids = [...new Set(linked.map(({ caseId }) => caseId))];
	const found = await tx.select({ id: cases.id }).from(cases).where(inArray(cases.id, ids));
	const seen = new Set(found.map(({ id }) => id));
	return ({ caseId }) => seen.has(caseId);
}
