import { desc } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import type { Figures } from '../../figures.ts';
import { lastClosed } from '../../release.ts';
import type { DeskHow } from '../at-the-desk.ts';
import { houseOf, todayAt } from '../house.ts';
import { releases } from '../tables.ts';
import { publishWhatIsClosed } from './releases.ts';

/**
 * What was published of a closed quarter, the same for everyone who may see figures and for ever.
 * By facts alone: the service that counts sees no other table.
 *
 * @param until the last month of the release; the newest, where there is no such release
 */
export async function figures(
	db: Db,
	session: MemberSession,
	{ now }: DeskHow,
	until?: string,
): Promise<Figures> {
	authorise(actorOf(session), 'reports.figures', HERE);
	const today = todayAt(await houseOf(db), now);
	return asActor(db, 'service:figures', async (tx) => {
		await publishWhatIsClosed(tx, today);
		const all = await tx.select().from(releases).orderBy(desc(releases.until));
		const shown = all.find((release) => release.until === until) ?? all[0];
		const periods = all.map(({ since, until }) => ({ since, until }));
		if (!shown) {
			const closed = lastClosed(today);
			return { total: null, tables: {}, since: closed, until: closed, periods };
		}
		return { ...shown, periods };
	});
}
