import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { markNow } from '../mark-now.ts';

/**
 * The mark of a report as it is now. Facts only: nothing is opened, so nothing is noted.
 *
 * A page asks for it before it reads the report. Should something change in between, the next act
 * is held up once too often, which is the harmless side to be wrong on.
 */
export async function reportMark(
	db: Db,
	session: MemberSession,
	{ reportId }: { reportId: string },
	how: DeskHow,
): Promise<string> {
	return atTheDesk(db, session, { reportId, action: 'reports.read' }, how, markNow);
}
