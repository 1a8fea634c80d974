import { and, asc, eq, inArray, ne, or } from 'drizzle-orm';
import type { Action, MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { CandidateFacts, Decided } from '../../decision-policy.ts';
import { findRecord, notThere, type RecordRow } from '../at-the-record.ts';
import { tiesOf } from '../matcher/ties-of.ts';
import { candidates, decisions } from '../tables.ts';

export type CandidateRecord = typeof candidates.$inferSelect;
export type DecisionRecord = typeof decisions.$inferSelect;

/** A member in front of two records that may be one person. */
export type AtCandidate = {
	tx: Tx;
	session: MemberSession;
	now: Temporal.Instant;
	row: CandidateRecord;
	sought: RecordRow;
	found: RecordRow;
	/** Oldest first. */
	log: readonly DecisionRecord[];
	facts: CandidateFacts;
};

export type CandidateHow = { now: Temporal.Instant };

/**
 * Every act on a candidate begins here. Both records must be the member's to see; both are held,
 * in the order of their ids, so that nobody is identified twice at the same moment.
 *
 * @throws Refusal; for a candidate that is not theirs to see, the one of a candidate that is not there
 */
export async function atTheCandidate<T>(
	db: Db,
	session: MemberSession,
	{ candidateId, action }: { candidateId: string; action: Action },
	{ now }: CandidateHow,
	work: (at: AtCandidate) => Promise<T>,
	lock: 'update' | 'share' = 'update',
): Promise<T> {
	return asActor(db, `member:${session.member.id}`, async (tx) =>
		work({ tx, session, now, ...(await findCandidate(tx, session, candidateId, action, lock)) }),
	);
}

/** The same inside a transaction that acts in the member's name already. */
export async function findCandidate(
	tx: Tx,
	session: MemberSession,
	candidateId: string,
	action: Action,
	lock: 'update' | 'share' = 'share',
): Promise<Omit<AtCandidate, 'tx' | 'session' | 'now'>> {
	const seen = eq(candidates.id, asId<'candidate'>(candidateId) ?? NO_ID);
	const [pair] = await tx.select().from(candidates).where(seen);
	if (!pair) throw notThere();
	const held = new Map<string, RecordRow>();
	for (const recordId of [pair.soughtId, pair.foundId].toSorted()) {
		held.set(recordId, await findRecord(tx, session, { recordId, action }, lock));
	}
	// Read again: somebody may have decided while this one waited for the records.
	const [row] = await tx.select().from(candidates).where(seen);
	const [sought, found] = [held.get(pair.soughtId), held.get(pair.foundId)];
	if (!row || !sought || !found) throw notThere();
	const log = await tx
		.select()
		.from(decisions)
		.where(eq(decisions.candidateId, row.id))
		.orderBy(asc(decisions.position));
	const foundKind = found.kind === 'alive' ? 'alive' : 'dead';
	const facts = { stage: row.stage, foundKind, taken: await isTaken(tx, row) } as const;
	return { row, sought, found, log, facts };
}

const NO_ID = '00000000-0000-4000-8000-000000000000';

/**
 * Either is confirmed to be somebody else. Whom several families look for is one person: found for
 * the one search, they can be for the others, and nobody else can be for any of them.
 */
async function isTaken(tx: Tx, { id, soughtId, foundId }: CandidateRecord): Promise<boolean> {
	const { same = [] } = (await tiesOf(tx, [soughtId])).get(soughtId) ?? {};
	const sought = [soughtId, ...same];
	const confirmed = await tx
		.select({ soughtId: candidates.soughtId, foundId: candidates.foundId })
		.from(candidates)
		.where(
			and(
				eq(candidates.stage, 'confirmed'),
				ne(candidates.id, id),
				or(inArray(candidates.soughtId, sought), eq(candidates.foundId, foundId)),
			),
		);
	return confirmed.some((one) => one.foundId !== foundId || !sought.includes(one.soughtId));
}

export function decidedOf(log: readonly DecisionRecord[]): Decided[] {
	return log.map(({ kind, byMember, method }) => ({ kind, by: byMember, method }));
}
