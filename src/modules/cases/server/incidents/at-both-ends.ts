import type { Action, MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { type AtCase, type CaseHow, findCase } from '../at-the-case.ts';
import { holdInOrder } from '../hold-in-order.ts';
import { houseOf } from '../house.ts';
import { onceMore } from '../once-more.ts';

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
	return onceMore(() =>
		asActor(db, `member:${session.member.id}`, async (tx) => {
			await holdInOrder(tx, [caseId, ...ends]);
			const found = await findCase(tx, session, { caseId, action }, 'update');
			return work({ tx, session, house, now, ...found });
		}),
	);
}
