import { and, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { ContentProblem } from '../content-problems.ts';
import type { TieKind } from '../kinds.ts';
import { letWait } from './add-revision.ts';
import { atTheRecord, findRecord, type RecordRow } from './at-the-record.ts';
import { noteAct } from './note-act.ts';
import { ties } from './tables.ts';

export type Tying = {
	recordId: string;
	kind: TieKind;
	/** The event, the one who travelled along, or the other family's search. */
	targetId: string;
	/** False: they have nothing to do with each other after all. */
	tied: boolean;
};

export type Tied = { ok: true } | { ok: false; problem: ContentProblem };

/**
 * Says to which event a record belongs, who travelled with whom, or that two families look for the
 * same person: each is told for itself, and whoever is found can be identified for both. One person
 * is tied to one event; the others know each other from either side. Both are compared anew.
 *
 * @throws Refusal; for either record that is not theirs to see, the one of a record not there
 */
export async function tieRecords(
	db: Db,
	session: MemberSession,
	{ recordId, kind, targetId, tied }: Tying,
	how: { now: Temporal.Instant },
): Promise<Tied> {
	const action = 'tracing.change' as const;
	return atTheRecord(db, session, { recordId, action }, how, async (at) => {
		const { tx, row, now } = at;
		const target = await findRecord(tx, session, { recordId: targetId, action });
		if (row.id === target.id) return { ok: false, problem: 'tracing_problem_same_record' };
		if ([row, target].some(({ stage }) => stage === 'placeholder')) {
			throw new Refusal('tracing.not-open', { status: 409 });
		}
		if (row.drill !== target.drill) throw new Refusal('tracing.drill-apart', { status: 409 });
		if (!isPossible(row, target, kind)) {
			return { ok: false, problem: 'tracing_problem_not_in_list' };
		}
		const [from, to] = kind === 'event' ? [row, target] : inOrder(row, target);
		if (kind === 'event') await untie(tx, { recordId: row.id, kind });
		if (tied) {
			const tie = { recordId: from.id, kind, targetId: to.id, byMember: session.member.id };
			await tx
				.insert(ties)
				.values({ ...tie, at: now })
				.onConflictDoNothing();
		} else await untie(tx, { recordId: from.id, kind, targetId: to.id });
		await letWait(tx, row.id);
		if (kind !== 'event') await letWait(tx, target.id);
		await noteAct(at, tied ? 'tracing.tied' : 'tracing.untied', { as: kind, to: target.id });
		return { ok: true };
	});
}

function isPossible(row: RecordRow, target: RecordRow, kind: TieKind): boolean {
	if (kind === 'same') return row.kind === 'missing' && target.kind === 'missing';
	return row.kind !== 'event' && (target.kind === 'event') === (kind === 'event');
}

/** The same pair is one row, whichever of them was opened. */
function inOrder(a: RecordRow, b: RecordRow): [RecordRow, RecordRow] {
	return a.id < b.id ? [a, b] : [b, a];
}

async function untie(
	tx: Tx,
	{ recordId, kind, targetId }: { recordId: string; kind: Tying['kind']; targetId?: string },
): Promise<void> {
	const rows = and(eq(ties.recordId, recordId), eq(ties.kind, kind));
	await tx.delete(ties).where(targetId ? and(rows, eq(ties.targetId, targetId)) : rows);
}
