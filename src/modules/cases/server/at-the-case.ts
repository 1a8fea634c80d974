import { and, eq } from 'drizzle-orm';
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
import { type House, houseOf } from './house.ts';
import { onceMore } from './once-more.ts';
import { cases, exclusions, wraps } from './tables.ts';

export type CaseRow = typeof cases.$inferSelect;

/** A member in front of a case that is theirs to see. */
export type AtCase = {
	tx: Tx;
	session: MemberSession;
	row: CaseRow;
	/** Members kept away from it (ids). */
	excluded: string[];
	/** Members who hold a key of their own to it (ids). */
	named: string[];
	house: House;
	now: Temporal.Instant;
};

export type CaseHow = { now: Temporal.Instant };

/**
 * Every act of the desk on a case begins here: load what the member may see, ask the one decision
 * function, then act, all in one transaction and in the member's name. The row is held from the
 * first line, so that acts on one case are written one after another and none is lost.
 *
 * @throws Refusal; for a case that is not theirs to see, the one of a case that is not there
 */
export async function atTheCase<T>(
	db: Db,
	session: MemberSession,
	{ caseId, action }: { caseId: string; action: Action },
	{ now }: CaseHow,
	work: (at: AtCase) => Promise<T>,
	lock: 'update' | 'share' = 'update',
): Promise<T> {
	const house = await houseOf(db);
	return onceMore(() =>
		asActor(db, `member:${session.member.id}`, async (tx) => {
			const found = await findCase(tx, session, { caseId, action }, lock);
			return work({ tx, session, house, now, ...found });
		}),
	);
}

/** The same inside a transaction that acts in the member's name already. */
export async function findCase(
	tx: Tx,
	session: MemberSession,
	{ caseId, action }: { caseId: string; action: Action },
	lock: 'update' | 'share' = 'share',
): Promise<Pick<AtCase, 'row' | 'excluded' | 'named'>> {
	const id = asId<'case'>(caseId);
	const asked = tx
		.select()
		.from(cases)
		.where(eq(cases.id, id ?? NO_ID));
	const [row] = lock === 'update' ? await asked.for('no key update') : await asked;
	if (!row) throw notThere();
	const [excluded, named] = [await excludedFrom(tx, row.id), await namedIn(tx, row.id)];
	authorise(actorOf(session), action, {
		kind: 'record',
		id: row.id,
		// Of a circle the team is whoever is named in it.
		compartments: row.circle && !named.includes(session.member.id) ? [] : [row.compartmentId],
		excluded,
		asked: named,
	});
	return { row, excluded, named };
}

/** What has no such form is asked of the database all the same, and takes as long. */
const NO_ID = '00000000-0000-4000-8000-000000000000';

export function notThere() {
	return refusalOf({ allow: false, as: 'not-found', code: 'access.not-found' });
}

export async function excludedFrom(tx: Tx, caseId: string): Promise<string[]> {
	const rows = await tx
		.select({ id: exclusions.memberId })
		.from(exclusions)
		.where(eq(exclusions.caseId, caseId));
	return rows.map(({ id }) => id);
}

export async function namedIn(tx: Tx, caseId: string): Promise<string[]> {
	const rows = await tx
		.selectDistinct({ id: wraps.holderId })
		.from(wraps)
		.where(and(eq(wraps.caseId, caseId), eq(wraps.holder, 'member')));
	return rows.map(({ id }) => id);
}
