import { inArray, sql } from 'drizzle-orm';
import type { Action, MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { INCIDENT } from '../../incidents/index.ts';
import { type AtCase, type CaseHow, findCase } from '../at-the-case.ts';
import { houseOf } from '../house.ts';
import { cases } from '../tables.ts';

/**
 * As `atTheCase`, for what is said of two records at once: both are held before either is looked at,
 * so that two who link from both ends one after the other never wait for each other.
 *
 * @param ends ids of the others; what is not there, or not theirs to see, is held by nobody
 */
export async function atBothEnds<T>(
	db: Db,
	session: MemberSession,
	{ caseId, ends, action }: { caseId: string; ends: readonly string[]; action: Action },
	{ now }: CaseHow,
	work: (at: AtCase) => Promise<T>,
): Promise<T> {
	const house = await houseOf(db);
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		await holdInOrder(tx, [caseId, ...ends]);
		const found = await findCase(tx, session, { caseId, action }, 'update');
		return work({ tx, session, house, now, ...found });
	});
}

/**
 * One order everywhere: cases before incidents, since whoever is kept away from a case is kept away
 * from its incidents, and each by id.
 */
export async function holdInOrder(tx: Tx, caseIds: readonly string[]): Promise<void> {
	const ids = caseIds.flatMap((one) => asId<'case'>(one) ?? []);
	if (ids.length === 0) return;
	await tx
		.select({ id: cases.id })
		.from(cases)
		.where(inArray(cases.id, ids))
		.orderBy(sql`${cases.procedure} = ${INCIDENT}`, cases.id)
		.for('no key update');
}
