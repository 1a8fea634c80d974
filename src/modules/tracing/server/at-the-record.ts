import { eq } from 'drizzle-orm';
import {
	type Action,
	actorOf,
	authorise,
	type MemberSession,
	refusalOf,
} from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { records } from './tables.ts';

export type RecordRow = typeof records.$inferSelect;

/** A member in front of a record that is theirs to see. */
export type AtRecord = { tx: Tx; session: MemberSession; row: RecordRow; now: Temporal.Instant };

/**
 * Every act of the desk on a record begins here: load what the member may see, ask the one decision
 * function, then act, in one transaction and in the member's name. The row is held from the first
 * line, so that acts on one record are written one after another.
 *
 * @throws Refusal; for a record that is not theirs to see, the one of a record that is not there
 */
export async function atTheRecord<T>(
	db: Db,
	session: MemberSession,
	{ recordId, action }: { recordId: string; action: Action },
	{ now }: { now: Temporal.Instant },
	work: (at: AtRecord) => Promise<T>,
	lock: 'update' | 'share' = 'update',
): Promise<T> {
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const row = await findRecord(tx, session, { recordId, action }, lock);
		return work({ tx, session, row, now });
	});
}

/** The same inside a transaction that acts in the member's name already. */
export async function findRecord(
	tx: Tx,
	session: MemberSession,
	{ recordId, action }: { recordId: string; action: Action },
	lock: 'update' | 'share' = 'share',
): Promise<RecordRow> {
	const asked = tx
		.select()
		.from(records)
		.where(eq(records.id, asId<'record'>(recordId) ?? NO_ID));
	const [row] = lock === 'update' ? await asked.for('update') : await asked;
	if (!row) throw notThere();
	// The walls of the database have left out teams and members who are kept away.
	const record = { kind: 'record', id: row.id, compartments: [row.compartmentId], excluded: [] };
	authorise(actorOf(session), action, record as Parameters<typeof authorise>[2]);
	return row;
}

/** What has no such form is asked of the database all the same, and takes as long. */
const NO_ID = '00000000-0000-4000-8000-000000000000';

export function notThere() {
	return refusalOf({ allow: false, as: 'not-found', code: 'access.not-found' });
}
