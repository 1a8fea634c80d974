import { and, count, desc, eq } from 'drizzle-orm';
import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { CANDIDATE_STAGES, type CandidateStage } from '../../kinds.ts';
import type { Queue } from '../../views.ts';
import { candidates } from '../tables.ts';
import { candidateRowsOf } from './candidate-rows.ts';

const PAGE = 50;

export type QueueFilter = {
	compartmentId: string;
	stage?: CandidateStage | undefined;
	/** Counts from 1. */
	page?: number | undefined;
};

/** What may be one person, the likeliest first. What is not theirs to see the database leaves out. */
export async function listCandidates(
	db: Db,
	session: MemberSession,
	{ compartmentId, stage = 'waiting', page = 1 }: QueueFilter,
): Promise<Queue> {
	authorise(actorOf(session), 'tracing.list', { kind: 'compartment', id: compartmentId });
	const asked = Math.min(100_000, Math.max(1, Math.trunc(page) || 1));
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const ofTeam = eq(candidates.compartmentId, compartmentId);
		const counted = await tx
			.select({ stage: candidates.stage, n: count() })
			.from(candidates)
			.where(ofTeam)
			.groupBy(candidates.stage);
		const of = (one: CandidateStage) => counted.find((row) => row.stage === one)?.n ?? 0;
		const rows = await tx
			.select()
			.from(candidates)
			.where(and(ofTeam, eq(candidates.stage, stage)))
			.orderBy(desc(candidates.weight), candidates.id)
			.limit(PAGE)
			.offset((asked - 1) * PAGE);
		const counts = Object.fromEntries(CANDIDATE_STAGES.map((one) => [one, of(one)]));
		return {
			rows: await candidateRowsOf(tx, session, rows),
			total: of(stage),
			more: of(stage) > asked * PAGE,
			counts: counts as Queue['counts'],
		};
	});
}
