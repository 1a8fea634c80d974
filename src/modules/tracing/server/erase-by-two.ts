import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { asKeeper } from './as-keeper.ts';
import { type AtRecord, atTheRecord } from './at-the-record.ts';
import { eraseRecord } from './erase-record.ts';
import { erasureAskedBy } from './erasure-asked.ts';
import { keepTombstone } from './imports/tombstones.ts';
import { noteAct } from './note-act.ts';
import { records } from './tables.ts';
import { todayHere } from './today-here.ts';

/** `ask` by one; `erase` by another; `keep` by anyone, whoever asked too. */
export const ERASURE_ACTS = ['ask', 'erase', 'keep'] as const;
type ErasureAct = (typeof ERASURE_ACTS)[number];

/**
 * Erases what the house registered or a file brought: one member asks, a second of their team does
 * it within thirty days. A search that a family sent is theirs to take back, by their receipt.
 */
export async function eraseByTwo(
	db: Db,
	session: MemberSession,
	{ recordId, act }: { recordId: string; act: ErasureAct },
	how: { now: Temporal.Instant },
): Promise<void> {
	const today = await todayHere(db, how.now);
	await atTheRecord(db, session, { recordId, action: 'tracing.change' }, how, async (at) => {
		const { tx, row } = at;
		mustBePossible(at, act, await erasureAskedBy(tx, row, today));
		const { id } = session.member;
		if (act === 'erase') {
			await keepTombstone(tx, session, row);
			await asKeeper(tx, `member:${id}`, () => eraseRecord(tx, row.id, today));
			return noteAct(at, 'tracing.erased');
		}
		const by = act === 'ask' ? id : null;
		const asked = { eraseAskedBy: by, eraseAskedOn: by === null ? null : today };
		await tx.update(records).set(asked).where(eq(records.id, row.id));
		await noteAct(at, act === 'ask' ? 'tracing.erasure-asked' : 'tracing.erasure-declined');
	});
}

function mustBePossible({ row, session }: AtRecord, act: ErasureAct, askedBy: string | null): void {
	if (row.reportId !== null) throw new Refusal('tracing.family-erases', { status: 409 });
	if (row.legalHold) throw new Refusal('tracing.held', { status: 409 });
	const isAsked = askedBy !== null;
	if (row.erasedOn || isAsked === (act === 'ask')) {
		throw new Refusal('tracing.not-at-this-stage', { status: 409 });
	}
	if (act === 'erase' && askedBy === session.member.id) {
		throw new Refusal('tracing.second-person', { status: 409 });
	}
}
