import { asc, eq, inArray } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { refusedAct, type TellingAct } from '../../telling-policy.ts';
import type { TellingView } from '../../views.ts';
import { findCandidate } from '../candidates/at-the-candidate.ts';
import { unlock } from '../keys.ts';
import { openContent } from '../sealed-content.ts';
import { tellings } from '../tables.ts';
import type { TellingWords } from './tell.ts';
import { tellingFactsOf } from './telling-facts.ts';

const ACTS = ['sign', 'tell', 'take_back'] as const satisfies readonly TellingAct[];

/** How a family is to be told, by candidate or by search, with what this member can do now. */
export async function tellingViewsOf(
	tx: Tx,
	session: MemberSession,
	of: { candidateIds: readonly string[] } | { soughtId: string },
): Promise<TellingView[]> {
	const which =
		'soughtId' in of
			? eq(tellings.soughtId, of.soughtId)
			: inArray(tellings.candidateId, [...of.candidateIds]);
	const rows = await tx
		.select()
		.from(tellings)
		.where(which)
		.orderBy(asc(tellings.at), asc(tellings.id));
	const views: TellingView[] = [];
	for (const row of rows) {
		const at = await findCandidate(tx, session, row.candidateId, 'tracing.read');
		const facts = await tellingFactsOf(tx, session, at);
		const identity = await unlock(tx, session, row.soughtId);
		const open = await openContent<TellingWords>(identity, row.sealed);
		const by = session.member.id;
		views.push({
			...{ id: row.id, candidateId: row.candidateId, stage: row.stage, subject: row.subject },
			communicator: row.communicator,
			...{ plannedBy: row.plannedBy, signedBy: row.signedBy },
			toldOn: row.toldOn?.toString() ?? null,
			words: open?.words || open?.spoken || null,
			possible: ACTS.map((act) => ({ act, refused: refusedAct(row, facts, { act, by }) })),
		});
	}
	return views;
}
